package org.concordat.obligation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.obligation.AmendmentOffice;
import org.springframework.stereotype.Component;

@Component
class AmendObligationDelegate implements JavaDelegate {

    private final AmendmentOffice office;

    AmendObligationDelegate(AmendmentOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.amendObligation(AmendmentVariables.amendment(execution));
    }
}
