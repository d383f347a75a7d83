package org.concordat.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.mediation.DepartureOffice;
import org.springframework.stereotype.Component;

@Component
class RelieveDelegateDelegate implements JavaDelegate {

    private final DepartureOffice office;

    RelieveDelegateDelegate(DepartureOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.relieveDelegate(DelegationVariables.delegation(execution));
    }
}
