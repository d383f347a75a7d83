package org.concordat.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.mediation.DelegationOffice;
import org.springframework.stereotype.Component;

@Component
class RecordNoDelegateDelegate implements JavaDelegate {

    private final DelegationOffice office;

    RecordNoDelegateDelegate(DelegationOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.recordNoDelegate(DelegationVariables.delegation(execution));
    }
}
