package org.concordat.conflict.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.conflict.IntakeOffice;
import org.springframework.stereotype.Component;

@Component
class TriageDisputeDelegate implements JavaDelegate {

    private final IntakeOffice office;

    TriageDisputeDelegate(IntakeOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        ConflictVariables.set(execution, office.triageDispute(execution.getProcessBusinessKey()));
    }
}
