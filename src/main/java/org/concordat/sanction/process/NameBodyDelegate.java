package org.concordat.sanction.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.sanction.SanctionDecisionOffice;
import org.springframework.stereotype.Component;

@Component
class NameBodyDelegate implements JavaDelegate {

    private final SanctionDecisionOffice office;

    NameBodyDelegate(SanctionDecisionOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable(
                SanctionVariables.SANCTION_BODY,
                office.nameBody(SanctionVariables.id(execution, SanctionVariables.SANCTION))
                        .word());
    }
}
