package org.concordat.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.escalation.EscalationRequestOffice;
import org.springframework.stereotype.Component;

@Component
class EscalateAsAskedDelegate implements JavaDelegate {

    private final EscalationRequestOffice office;

    EscalateAsAskedDelegate(EscalationRequestOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.escalateAsAsked(execution.getProcessBusinessKey());
    }
}
