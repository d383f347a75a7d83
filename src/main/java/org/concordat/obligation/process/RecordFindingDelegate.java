package org.concordat.obligation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.obligation.Finding;
import org.concordat.obligation.FulfilmentOffice;
import org.springframework.stereotype.Component;

@Component
class RecordFindingDelegate implements JavaDelegate {

    private final FulfilmentOffice office;

    RecordFindingDelegate(FulfilmentOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.recordFinding(ObligationVariables.obligation(execution), Finding.of((String)
                execution.getVariable(ObligationVariables.BREACH_FINDING)));
    }
}
