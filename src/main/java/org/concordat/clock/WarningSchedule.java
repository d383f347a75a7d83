package org.concordat.clock;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Looks every few seconds, on every node, whether somebody is to be warned. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class WarningSchedule {

    private final WarningRounds rounds;

    WarningSchedule(WarningRounds rounds) {
        this.rounds = rounds;
    }

    @Scheduled(fixedDelayString = "${concordat.warnings.every:5s}")
    void look() {
        rounds.run();
    }
}
