package org.concordat.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.escalation.BallotOffice;
import org.concordat.escalation.Paper;
import org.springframework.stereotype.Component;

@Component
class CastBallotDelegate implements TaskListener {

    private final BallotOffice office;

    CastBallotDelegate(BallotOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.castBallot(
                BoardVariables.id(task, BoardVariables.MOTION),
                BoardVariables.id(task, BoardVariables.SEAT),
                new Paper(
                        BoardVariables.find(task, BoardVariables.CHOICE).orElse(null),
                        Boolean.TRUE.equals(task.getVariable(BoardVariables.INTEREST_DECLARED)),
                        BoardVariables.find(task, BoardVariables.BALLOT_REASONS).orElse(null)));
    }
}
