package org.concordat.sanction.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.sanction.Finding;
import org.concordat.sanction.SanctionOffice;
import org.springframework.stereotype.Component;

@Component
class TellFindingDelegate implements JavaDelegate {

    private final SanctionOffice office;

    TellFindingDelegate(SanctionOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.tellFinding(SanctionVariables.id(execution, SanctionVariables.OBLIGATION), Finding.of((String)
                execution.getVariable(SanctionVariables.BREACH_FINDING)));
    }
}
