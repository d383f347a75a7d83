package org.concordat.mediation.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.mediation.ClearanceOffice;
import org.springframework.stereotype.Component;

@Component
class DecideObjectionDelegate implements TaskListener {

    private final ClearanceOffice office;

    DecideObjectionDelegate(ClearanceOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.decideObjection(
                SearchVariables.nomination(task),
                SearchVariables.is(task, SearchVariables.OBJECTION_DECISION, "upheld"),
                UUID.fromString((String) task.getVariable(SearchVariables.OBJECTION_DECISION_REASONS)));
    }
}
