package org.concordat.escalation.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.escalation.EscalationRequestOffice;
import org.concordat.escalation.RequestDecision;
import org.springframework.stereotype.Component;

@Component
class DecideRequestDelegate implements TaskListener {

    private final EscalationRequestOffice office;

    DecideRequestDelegate(EscalationRequestOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.decideRequest(
                task.getExecution().getProcessBusinessKey(),
                RequestDecision.of((String) task.getVariable(EscalationVariables.REQUEST_DECISION)),
                UUID.fromString((String) task.getVariable(EscalationVariables.REQUEST_REASONS)));
    }
}
