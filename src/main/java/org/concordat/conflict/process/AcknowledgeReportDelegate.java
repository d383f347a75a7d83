package org.concordat.conflict.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.alliance.Choice;
import org.concordat.conflict.Completeness;
import org.concordat.conflict.IntakeOffice;
import org.springframework.stereotype.Component;

@Component
class AcknowledgeReportDelegate implements TaskListener {

    private final IntakeOffice office;

    AcknowledgeReportDelegate(IntakeOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.acknowledgeReport(
                task.getExecution().getProcessBusinessKey(),
                Choice.of(Completeness.class, ConflictVariables.COMPLETENESS, (String)
                        task.getVariable(ConflictVariables.COMPLETENESS)),
                ConflictVariables.item(task, ConflictVariables.WHAT_IS_MISSING));
    }
}
