package org.concordat.alliance;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/** Sees to it, on every node, that an absence begins on its first day. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class LeaveSchedule {

    private final LeaveOffice office;

    LeaveSchedule(LeaveOffice office) {
        this.office = office;
    }

    @Scheduled(fixedDelayString = "${concordat.leave.every:60s}")
    void look() {
        office.beginDue();
    }
}
