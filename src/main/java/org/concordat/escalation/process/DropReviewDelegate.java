package org.concordat.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.escalation.DecisionReviewOffice;
import org.springframework.stereotype.Component;

@Component
class DropReviewDelegate implements JavaDelegate {

    private final DecisionReviewOffice office;

    DropReviewDelegate(DecisionReviewOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.dropReview(BoardVariables.id(execution, BoardVariables.FLAGGED_MOTION));
    }
}
