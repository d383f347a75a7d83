package org.concordat.sanction.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.sanction.EnforcementOffice;
import org.springframework.stereotype.Component;

@Component
class RecordExpiryDelegate implements JavaDelegate {

    private final EnforcementOffice office;

    RecordExpiryDelegate(EnforcementOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.recordExpiry(SanctionVariables.id(execution, SanctionVariables.SANCTION));
    }
}
