package org.concordat.conflict.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.alliance.Choice;
import org.concordat.conflict.NegotiationOffice;
import org.concordat.conflict.Waiver;
import org.springframework.stereotype.Component;

@Component
class DecideWaiverDelegate implements TaskListener {

    private final NegotiationOffice office;

    DecideWaiverDelegate(NegotiationOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.decideWaiver(
                task.getExecution().getProcessBusinessKey(),
                Choice.of(Waiver.class, "waiver", (String) task.getVariable(ConflictVariables.WAIVER)),
                ConflictVariables.requiredItem(task, ConflictVariables.WAIVER_DECISION_REASONS));
    }
}
