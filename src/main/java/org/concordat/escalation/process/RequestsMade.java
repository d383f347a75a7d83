package org.concordat.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.concordat.alliance.InDiagrams;
import org.concordat.escalation.EscalationRequestOffice;
import org.springframework.stereotype.Component;

/** Lets a diagram say that a stage is over, and with it every open request to leave it. */
@Component
@InDiagrams
public class RequestsMade {

    private final EscalationRequestOffice office;

    RequestsMade(EscalationRequestOffice office) {
        this.office = office;
    }

    public void endWithStage(DelegateExecution execution) {
        office.endWithStage(execution.getProcessBusinessKey());
    }
}
