package org.concordat.sanction.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.sanction.SanctionDecisionOffice;
import org.springframework.stereotype.Component;

@Component
class ProposeRungDelegate implements JavaDelegate {

    private final SanctionDecisionOffice office;

    ProposeRungDelegate(SanctionDecisionOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var proposed = office.proposeRung(
                SanctionVariables.id(execution, SanctionVariables.OBLIGATION),
                SanctionVariables.find(execution, SanctionVariables.SANCTION).orElse(null),
                SanctionVariables.lane(execution));
        execution.setVariable(SanctionVariables.SANCTION, proposed.sanction().toString());
        execution.setVariable(SanctionVariables.LANE, proposed.lane());
    }
}
