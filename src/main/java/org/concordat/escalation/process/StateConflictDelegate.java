package org.concordat.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.escalation.NeutralOffice;
import org.springframework.stereotype.Component;

@Component
class StateConflictDelegate implements TaskListener {

    private final NeutralOffice office;

    StateConflictDelegate(NeutralOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.stateConflict(
                BoardVariables.id(task, BoardVariables.NEUTRAL),
                "none".equals(task.getVariable(BoardVariables.CONFLICT_STATEMENT)));
    }
}
