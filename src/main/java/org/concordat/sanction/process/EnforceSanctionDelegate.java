package org.concordat.sanction.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.sanction.EnforcementOffice;
import org.springframework.stereotype.Component;

@Component
class EnforceSanctionDelegate implements JavaDelegate {

    private final EnforcementOffice office;

    EnforceSanctionDelegate(EnforcementOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.enforceSanction(
                SanctionVariables.id(execution, SanctionVariables.SANCTION),
                SanctionVariables.lane(execution),
                SanctionVariables.priority(execution));
    }
}
