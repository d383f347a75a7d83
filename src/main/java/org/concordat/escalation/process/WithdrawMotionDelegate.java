package org.concordat.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.escalation.EscalationOffice;
import org.springframework.stereotype.Component;

@Component
class WithdrawMotionDelegate implements JavaDelegate {

    private final EscalationOffice office;

    WithdrawMotionDelegate(EscalationOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.withdrawMotion(execution.getProcessBusinessKey());
    }
}
