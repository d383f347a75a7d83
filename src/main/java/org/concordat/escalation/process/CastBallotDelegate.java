package org.concordat.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.escalation.Ballot;
import org.concordat.escalation.BoardOffice;
import org.springframework.stereotype.Component;

@Component
class CastBallotDelegate implements TaskListener {

    private final BoardOffice office;

    CastBallotDelegate(BoardOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.castBallot(
                BoardVariables.id(task, BoardVariables.MOTION),
                BoardVariables.id(task, BoardVariables.SEAT),
                Ballot.Choice.of((String) task.getVariable(BoardVariables.CHOICE)),
                BoardVariables.find(task, BoardVariables.BALLOT_REASONS).orElse(null));
    }
}
