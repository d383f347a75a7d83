package org.concordat.notice;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks into the outbox every few seconds, on every node. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "concordat.mail.relay", matchIfMissing = true)
class MailSchedule {

    private final MailRelay relay;

    MailSchedule(MailRelay relay) {
        this.relay = relay;
    }

    @Scheduled(fixedDelayString = "${concordat.mail.every:5s}")
    void look() {
        relay.run();
    }
}
