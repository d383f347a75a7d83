package org.concordat.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.escalation.DecisionReviewOffice;
import org.concordat.escalation.FlagReview;
import org.springframework.stereotype.Component;

@Component
class ReviewDecisionDelegate implements TaskListener {

    private final DecisionReviewOffice office;

    ReviewDecisionDelegate(DecisionReviewOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.reviewDecision(
                BoardVariables.id(task, BoardVariables.FLAGGED_MOTION),
                FlagReview.of((String) task.getVariable(BoardVariables.FLAG_REVIEW)),
                BoardVariables.id(task, BoardVariables.FLAG_REVIEW_REASONS));
    }
}
