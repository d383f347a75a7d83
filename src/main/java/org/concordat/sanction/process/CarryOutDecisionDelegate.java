package org.concordat.sanction.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.sanction.AppealHearingOffice;
import org.springframework.stereotype.Component;

@Component
class CarryOutDecisionDelegate implements JavaDelegate {

    private final AppealHearingOffice office;

    CarryOutDecisionDelegate(AppealHearingOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var replacement = office.carryOutDecision(
                SanctionVariables.id(execution, SanctionVariables.SANCTION),
                SanctionVariables.lane(execution),
                SanctionVariables.priority(execution));
        execution.setVariable(
                SanctionVariables.REPLACEMENT, replacement.map(UUID::toString).orElse(null));
    }
}
