package org.concordat.sanction.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.sanction.EnforcementOffice;
import org.springframework.stereotype.Component;

@Component
class LiftSanctionDelegate implements JavaDelegate {

    private final EnforcementOffice office;

    LiftSanctionDelegate(EnforcementOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.liftSanction(SanctionVariables.id(execution, SanctionVariables.SANCTION));
    }
}
