package org.concordat.obligation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.obligation.FulfilmentOffice;
import org.springframework.stereotype.Component;

@Component
class RecordBreachDelegate implements JavaDelegate {

    private final FulfilmentOffice office;

    RecordBreachDelegate(FulfilmentOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.recordBreach(ObligationVariables.obligation(execution));
    }
}
