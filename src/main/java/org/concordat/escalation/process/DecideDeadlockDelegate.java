package org.concordat.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.escalation.NeutralOffice;
import org.springframework.stereotype.Component;

@Component
class DecideDeadlockDelegate implements TaskListener {

    private final NeutralOffice office;

    DecideDeadlockDelegate(NeutralOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        var ending = office.decideDeadlock(
                BoardVariables.id(task, BoardVariables.NEUTRAL),
                "carried".equals(task.getVariable(BoardVariables.NEUTRAL_DECISION)),
                BoardVariables.id(task, BoardVariables.NEUTRAL_REASONS));
        task.setVariable(BoardVariables.MOTION_RESULT, ending.word());
    }
}
