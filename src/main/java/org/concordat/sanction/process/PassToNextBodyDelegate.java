package org.concordat.sanction.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.sanction.SanctionDecisionOffice;
import org.springframework.stereotype.Component;

@Component
class PassToNextBodyDelegate implements JavaDelegate {

    private final SanctionDecisionOffice office;

    PassToNextBodyDelegate(SanctionDecisionOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.passToNextBody(SanctionVariables.id(execution, SanctionVariables.SANCTION));
    }
}
