package org.concordat.obligation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.obligation.BreachReview;
import org.concordat.obligation.ObligationRegister;
import org.springframework.stereotype.Component;

@Component
class ReviewBreachDelegate implements TaskListener {

    private final ObligationRegister office;

    ReviewBreachDelegate(ObligationRegister office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.reviewBreach(ObligationVariables.obligation(task), BreachReview.of((String)
                task.getVariable(ObligationVariables.BREACH_REVIEW)));
    }
}
