package org.concordat.conflict.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.conflict.ConflictOffice;
import org.springframework.stereotype.Component;

@Component
class CloseDisputeDelegate implements JavaDelegate {

    private final ConflictOffice office;

    CloseDisputeDelegate(ConflictOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.closeDispute(execution.getProcessBusinessKey());
    }
}
