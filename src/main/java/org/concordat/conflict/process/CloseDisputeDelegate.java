package org.concordat.conflict.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.conflict.ConflictOffice;
import org.concordat.conflict.Ending;
import org.springframework.stereotype.Component;

@Component
class CloseDisputeDelegate implements JavaDelegate {

    private final ConflictOffice office;

    CloseDisputeDelegate(ConflictOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var compliance = (String) execution.getVariable(ConflictVariables.COMPLIANCE);
        office.closeDispute(execution.getProcessBusinessKey(), Ending.afterCompliance(compliance));
    }
}
