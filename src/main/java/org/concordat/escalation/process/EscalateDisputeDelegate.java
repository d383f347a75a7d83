package org.concordat.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.escalation.StalledDisputes;
import org.springframework.stereotype.Component;

@Component
class EscalateDisputeDelegate implements JavaDelegate {

    private final StalledDisputes office;

    EscalateDisputeDelegate(StalledDisputes office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.escalateDispute(execution.getProcessBusinessKey());
    }
}
