package org.concordat.obligation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.obligation.FulfilmentOffice;
import org.springframework.stereotype.Component;

@Component
class HandOverBreachDelegate implements JavaDelegate {

    private final FulfilmentOffice office;

    HandOverBreachDelegate(FulfilmentOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.handOverBreach(
                ObligationVariables.obligation(execution),
                (String) execution.getVariable(ObligationVariables.LANE),
                ((Number) execution.getVariable(ObligationVariables.PRIORITY)).intValue());
    }
}
