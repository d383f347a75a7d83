package org.concordat.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.escalation.DeadlockOffice;
import org.springframework.stereotype.Component;

@Component
class BreakDeadlockDelegate implements JavaDelegate {

    private final DeadlockOffice office;

    BreakDeadlockDelegate(DeadlockOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.breakDeadlock(BoardVariables.id(execution, BoardVariables.DEADLOCK), BoardVariables.ending(execution));
    }
}
