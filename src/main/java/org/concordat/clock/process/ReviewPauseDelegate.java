package org.concordat.clock.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.clock.InformationOffice;
import org.concordat.clock.PauseReview;
import org.springframework.stereotype.Component;

@Component
class ReviewPauseDelegate implements TaskListener {

    private final InformationOffice office;

    ReviewPauseDelegate(InformationOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        var decision = PauseReview.of((String) task.getVariable(ClockVariables.PAUSE_REVIEW));
        office.reviewPause(ClockVariables.id(task, ClockVariables.INFORMATION_REQUEST), decision);
    }
}
