package org.concordat.conflict.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.conflict.HandoverOffice;
import org.springframework.stereotype.Component;

@Component
class HandOverStandstillDelegate implements JavaDelegate {

    private final HandoverOffice office;

    HandOverStandstillDelegate(HandoverOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.handOverStandstill(execution.getProcessBusinessKey());
    }
}
