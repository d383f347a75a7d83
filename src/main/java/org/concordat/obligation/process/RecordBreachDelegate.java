package org.concordat.obligation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.obligation.ObligationRegister;
import org.springframework.stereotype.Component;

@Component
class RecordBreachDelegate implements JavaDelegate {

    private final ObligationRegister office;

    RecordBreachDelegate(ObligationRegister office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.recordBreach(ObligationVariables.obligation(execution));
    }
}
