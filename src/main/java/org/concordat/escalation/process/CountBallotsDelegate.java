package org.concordat.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.escalation.BoardOffice;
import org.springframework.stereotype.Component;

@Component
class CountBallotsDelegate implements JavaDelegate {

    private final BoardOffice office;

    CountBallotsDelegate(BoardOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var result = office.countBallots(BoardVariables.id(execution, BoardVariables.MOTION));
        execution.setVariable(BoardVariables.MOTION_RESULT, result.word());
    }
}
