package org.concordat.escalation.process;

import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.escalation.EscalationOffice;
import org.springframework.stereotype.Component;

@Component
class CountBallotsDelegate implements JavaDelegate {

    private final EscalationOffice office;

    CountBallotsDelegate(EscalationOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var result = office.countBallots(execution.getProcessBusinessKey());
        execution.setVariable(EscalationVariables.MOTION_RESULT, result.name().toLowerCase(Locale.ROOT));
        execution.setVariable(EscalationVariables.ESCALATION_ENDED_AS, result.endsEscalationAs());
        execution.setVariable(EscalationVariables.TERMS, execution.getVariable(EscalationVariables.MEASURES));
    }
}
