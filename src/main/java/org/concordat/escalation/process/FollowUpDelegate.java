package org.concordat.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.escalation.DecisionReviewOffice;
import org.springframework.stereotype.Component;

@Component
class FollowUpDelegate implements TaskListener {

    private final DecisionReviewOffice office;

    FollowUpDelegate(DecisionReviewOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.followUp(
                BoardVariables.id(task, BoardVariables.FLAGGED_MOTION),
                BoardVariables.id(task, BoardVariables.FOLLOW_UP));
    }
}
