package org.concordat.incentive.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.incentive.IncentiveOffice;
import org.springframework.stereotype.Component;

/** The standing of the case's obligor has changed; its shares follow. */
@Component
class AdjustIncentiveSharesDelegate implements JavaDelegate {

    private final IncentiveOffice office;

    AdjustIncentiveSharesDelegate(IncentiveOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.followStanding(
                execution.getProcessBusinessKey(), UUID.fromString((String) execution.getVariable("party")));
    }
}
