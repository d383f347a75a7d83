package org.concordat.sanction.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.sanction.CureOffice;
import org.concordat.sanction.Review;
import org.springframework.stereotype.Component;

@Component
class ReviewCurePlanDelegate implements TaskListener {

    private final CureOffice office;

    ReviewCurePlanDelegate(CureOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.reviewCurePlan(
                SanctionVariables.id(task, SanctionVariables.SANCTION),
                Review.of((String) task.getVariable(SanctionVariables.PLAN_REVIEW)),
                SanctionVariables.id(task, SanctionVariables.PLAN_REVIEW_REASONS));
    }
}
