package org.concordat.sanction.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.sanction.EnforcementOffice;
import org.springframework.stereotype.Component;

@Component
class PutInForceDelegate implements JavaDelegate {

    private final EnforcementOffice office;

    PutInForceDelegate(EnforcementOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.putInForce(SanctionVariables.id(execution, SanctionVariables.SANCTION));
    }
}
