package org.concordat.conflict.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.conflict.Assessment;
import org.concordat.conflict.IntakeOffice;
import org.springframework.stereotype.Component;

@Component
class AssessDisputeDelegate implements TaskListener {

    private final IntakeOffice office;

    AssessDisputeDelegate(IntakeOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.assessDispute(
                task.getExecution().getProcessBusinessKey(),
                Assessment.of((String) task.getVariable(ConflictVariables.ASSESSMENT)),
                (String) task.getVariable(ConflictVariables.SEVERITY),
                (String) task.getVariable(ConflictVariables.INVESTIGATION),
                ConflictVariables.requiredItem(task, ConflictVariables.ASSESSMENT_REASONS));
    }
}
