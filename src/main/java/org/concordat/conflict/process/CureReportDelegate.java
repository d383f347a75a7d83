package org.concordat.conflict.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.alliance.Choice;
import org.concordat.conflict.Cure;
import org.concordat.conflict.IntakeOffice;
import org.springframework.stereotype.Component;

@Component
class CureReportDelegate implements TaskListener {

    private final IntakeOffice office;

    CureReportDelegate(IntakeOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.cureReport(
                task.getExecution().getProcessBusinessKey(),
                Choice.of(Cure.class, ConflictVariables.CURE, (String) task.getVariable(ConflictVariables.CURE)),
                ConflictVariables.requiredItem(task, ConflictVariables.CURE_ANSWER));
    }
}
