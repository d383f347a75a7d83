package org.concordat.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.mediation.DelegationOffice;
import org.springframework.stereotype.Component;

@Component
class EndDelegationDelegate implements JavaDelegate {

    private final DelegationOffice office;

    EndDelegationDelegate(DelegationOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.endDelegation(DelegationVariables.delegation(execution));
    }
}
