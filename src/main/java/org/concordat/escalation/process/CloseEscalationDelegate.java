package org.concordat.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.escalation.EscalationOffice;
import org.springframework.stereotype.Component;

@Component
class CloseEscalationDelegate implements JavaDelegate {

    private final EscalationOffice office;

    CloseEscalationDelegate(EscalationOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var result = BoardVariables.ending(execution);
        office.closeEscalation(execution.getProcessBusinessKey(), result);
        execution.setVariable(EscalationVariables.ESCALATION_ENDED_AS, result.endsEscalationAs());
        execution.setVariable(EscalationVariables.TERMS, execution.getVariable(EscalationVariables.MEASURES));
    }
}
