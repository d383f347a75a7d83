package org.concordat.conflict.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.conflict.NegotiationOffice;
import org.springframework.stereotype.Component;

@Component
class RecordUndecidedWaiverDelegate implements JavaDelegate {

    private final NegotiationOffice office;

    RecordUndecidedWaiverDelegate(NegotiationOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.recordUndecidedWaiver(execution.getProcessBusinessKey());
    }
}
