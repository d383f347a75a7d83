package org.concordat.conflict.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.alliance.Choice;
import org.concordat.conflict.NegotiationOffice;
import org.concordat.conflict.Overture;
import org.springframework.stereotype.Component;

@Component
class InviteToTalksDelegate implements TaskListener {

    private final NegotiationOffice office;

    InviteToTalksDelegate(NegotiationOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.inviteToTalks(
                task.getExecution().getProcessBusinessKey(),
                Choice.of(Overture.class, "overture", (String) task.getVariable(ConflictVariables.OVERTURE)),
                ConflictVariables.item(task, ConflictVariables.WAIVER_REASON));
    }
}
