package org.concordat.escalation.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.escalation.Ballot;
import org.concordat.escalation.EscalationOffice;
import org.springframework.stereotype.Component;

@Component
class CastBallotDelegate implements TaskListener {

    private final EscalationOffice office;

    CastBallotDelegate(EscalationOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        var reasons = (String) task.getVariable(EscalationVariables.BALLOT_REASONS);
        office.castBallot(
                task.getExecution().getProcessBusinessKey(),
                UUID.fromString((String) task.getVariable(EscalationVariables.SEAT)),
                Ballot.Choice.of((String) task.getVariable(EscalationVariables.CHOICE)),
                reasons == null ? null : UUID.fromString(reasons));
    }
}
