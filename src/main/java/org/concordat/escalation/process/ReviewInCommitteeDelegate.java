package org.concordat.escalation.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.escalation.CommitteeOffice;
import org.concordat.escalation.Review;
import org.springframework.stereotype.Component;

@Component
class ReviewInCommitteeDelegate implements TaskListener {

    private final CommitteeOffice office;

    ReviewInCommitteeDelegate(CommitteeOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        var resolution = (String) task.getVariable(EscalationVariables.RESOLUTION);
        office.reviewInCommittee(
                task.getExecution().getProcessBusinessKey(),
                Review.of((String) task.getVariable(EscalationVariables.COMMITTEE_DECISION)),
                resolution == null ? null : UUID.fromString(resolution),
                UUID.fromString((String) task.getVariable(EscalationVariables.REVIEW_REASONS)));
    }
}
