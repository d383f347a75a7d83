package org.concordat.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.escalation.Cause;
import org.concordat.escalation.PositionOffice;
import org.springframework.stereotype.Component;

@Component
class OpenEscalationDelegate implements JavaDelegate {

    private final PositionOffice office;

    OpenEscalationDelegate(PositionOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var cause = Cause.of((String) execution.getVariable(EscalationVariables.ESCALATION_CAUSE));
        office.openEscalation(execution.getProcessBusinessKey(), cause);
    }
}
