package org.concordat.conflict.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.conflict.ConflictOffice;
import org.concordat.conflict.Ending;
import org.springframework.stereotype.Component;

@Component
class CloseWithoutRemedyDelegate implements JavaDelegate {

    private final ConflictOffice office;

    CloseWithoutRemedyDelegate(ConflictOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var result = (String) execution.getVariable(ConflictVariables.ESCALATION_ENDED_AS);
        office.closeWithoutRemedy(execution.getProcessBusinessKey(), Ending.withoutRemedy(result));
    }
}
