package org.concordat.conflict.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.conflict.Assessment;
import org.concordat.conflict.ConflictOffice;
import org.springframework.stereotype.Component;

@Component
class AssessDisputeDelegate implements TaskListener {

    private final ConflictOffice office;

    AssessDisputeDelegate(ConflictOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.assessDispute(
                task.getExecution().getProcessBusinessKey(),
                Assessment.of((String) task.getVariable(ConflictVariables.ASSESSMENT)),
                (String) task.getVariable(ConflictVariables.SEVERITY),
                UUID.fromString((String) task.getVariable(ConflictVariables.ASSESSMENT_REASONS)));
    }
}
