package org.concordat.conflict.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.conflict.StandstillOffice;
import org.springframework.stereotype.Component;

@Component
class TellDisputeEndedDelegate implements JavaDelegate {

    private final StandstillOffice office;

    TellDisputeEndedDelegate(StandstillOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.disputeEnded(execution.getProcessBusinessKey());
    }
}
