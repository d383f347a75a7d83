package org.concordat.conflict.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.alliance.Choice;
import org.concordat.conflict.Confirmation;
import org.concordat.conflict.NegotiationOffice;
import org.springframework.stereotype.Component;

@Component
class ConfirmTalksDelegate implements TaskListener {

    private final NegotiationOffice office;

    ConfirmTalksDelegate(NegotiationOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.confirmTalks(
                task.getExecution().getProcessBusinessKey(),
                UUID.fromString((String) task.getVariable(ConflictVariables.PARTY)),
                Choice.of(Confirmation.class, "talksRecord", (String) task.getVariable(ConflictVariables.TALKS_RECORD)),
                ConflictVariables.item(task, ConflictVariables.OBJECTION));
    }
}
