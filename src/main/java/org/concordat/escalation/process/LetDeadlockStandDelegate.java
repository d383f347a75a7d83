package org.concordat.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.escalation.DeadlockOffice;
import org.springframework.stereotype.Component;

@Component
class LetDeadlockStandDelegate implements JavaDelegate {

    private final DeadlockOffice office;

    LetDeadlockStandDelegate(DeadlockOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.letDeadlockStand(
                BoardVariables.id(execution, BoardVariables.DEADLOCK), BoardVariables.ending(execution));
    }
}
