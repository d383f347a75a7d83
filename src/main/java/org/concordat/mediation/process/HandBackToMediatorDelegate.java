package org.concordat.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.mediation.DelegationOffice;
import org.springframework.stereotype.Component;

@Component
class HandBackToMediatorDelegate implements JavaDelegate {

    private final DelegationOffice office;

    HandBackToMediatorDelegate(DelegationOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.handBackToMediator(DelegationVariables.delegation(execution));
    }
}
