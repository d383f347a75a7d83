package org.concordat.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.escalation.DeadlockOffice;
import org.springframework.stereotype.Component;

@Component
class NameRungDelegate implements JavaDelegate {

    private final DeadlockOffice office;

    NameRungDelegate(DeadlockOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var rung = office.nameRung(
                BoardVariables.id(execution, BoardVariables.DEADLOCK),
                (String) execution.getVariable(EscalationVariables.LANE),
                BoardVariables.ending(execution));
        execution.setVariable(BoardVariables.RUNG, rung.code());
    }
}
