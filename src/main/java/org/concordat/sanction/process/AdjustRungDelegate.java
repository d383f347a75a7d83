package org.concordat.sanction.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.sanction.SanctionDecisionOffice;
import org.springframework.stereotype.Component;

@Component
class AdjustRungDelegate implements JavaDelegate {

    private final SanctionDecisionOffice office;

    AdjustRungDelegate(SanctionDecisionOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                SanctionVariables.LANE,
                office.adjustRung(
                        SanctionVariables.id(execution, SanctionVariables.SANCTION),
                        SanctionVariables.lane(execution)));
    }
}
