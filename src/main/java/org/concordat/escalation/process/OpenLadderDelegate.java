package org.concordat.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.escalation.DeadlockOffice;
import org.springframework.stereotype.Component;

@Component
class OpenLadderDelegate implements JavaDelegate {

    private final DeadlockOffice office;

    OpenLadderDelegate(DeadlockOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var deadlock = office.openLadder(
                BoardVariables.id(execution, BoardVariables.MOTION), BoardVariables.ending(execution));
        execution.setVariable(BoardVariables.DEADLOCK, deadlock.toString());
    }
}
