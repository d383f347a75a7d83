package org.concordat.sanction.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.sanction.AppealHearingOffice;
import org.springframework.stereotype.Component;

@Component
class CarryOutNewDecisionDelegate implements JavaDelegate {

    private final AppealHearingOffice office;

    CarryOutNewDecisionDelegate(AppealHearingOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.carryOutNewDecision(SanctionVariables.id(execution, SanctionVariables.SANCTION));
    }
}
