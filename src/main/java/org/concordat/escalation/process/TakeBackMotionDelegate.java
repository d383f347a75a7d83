package org.concordat.escalation.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.escalation.BoardOffice;
import org.springframework.stereotype.Component;

/** A sanction fell while the board had it before it, or had to be carried by now. */
@Component
class TakeBackMotionDelegate implements JavaDelegate {

    private final BoardOffice office;

    TakeBackMotionDelegate(BoardOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.takeBackMotion(
                execution.getProcessBusinessKey(), UUID.fromString((String) execution.getVariable("sanction")));
    }
}
