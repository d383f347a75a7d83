package org.concordat.glass;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Sees to it, on every node, that the end of a time behind the glass is entered. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class GlassSchedule {

    private final GlassOffice office;

    GlassSchedule(GlassOffice office) {
        this.office = office;
    }

    @Scheduled(fixedDelayString = "${concordat.glass.every:60s}")
    void look() {
        office.closeDue();
    }
}
