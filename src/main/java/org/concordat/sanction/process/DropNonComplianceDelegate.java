package org.concordat.sanction.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.sanction.SanctionOffice;
import org.springframework.stereotype.Component;

@Component
class DropNonComplianceDelegate implements JavaDelegate {

    private final SanctionOffice office;

    DropNonComplianceDelegate(SanctionOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.dropNonCompliance(execution.getProcessBusinessKey());
    }
}
