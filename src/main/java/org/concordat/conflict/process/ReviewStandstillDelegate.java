package org.concordat.conflict.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.alliance.Choice;
import org.concordat.conflict.StandstillOffice;
import org.concordat.conflict.StandstillReview;
import org.springframework.stereotype.Component;

@Component
class ReviewStandstillDelegate implements TaskListener {

    private final StandstillOffice office;

    ReviewStandstillDelegate(StandstillOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.reviewStandstill(
                ConflictVariables.requiredItem(task, ConflictVariables.STANDSTILL_ORDER),
                Choice.of(StandstillReview.class, ConflictVariables.STANDSTILL_REVIEW, (String)
                        task.getVariable(ConflictVariables.STANDSTILL_REVIEW)),
                (Date) task.getVariable(ConflictVariables.STANDSTILL_UNTIL),
                ConflictVariables.requiredItem(task, ConflictVariables.STANDSTILL_REVIEW_REASONS));
    }
}
