package org.concordat.sanction.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.sanction.SanctionDecisionOffice;
import org.springframework.stereotype.Component;

@Component
class RatifySanctionDelegate implements JavaDelegate {

    private final SanctionDecisionOffice office;

    RatifySanctionDelegate(SanctionDecisionOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.ratifySanction(SanctionVariables.id(execution, SanctionVariables.SANCTION));
    }
}
