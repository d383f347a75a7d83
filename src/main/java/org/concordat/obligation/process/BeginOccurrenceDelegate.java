package org.concordat.obligation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.obligation.ObligationRegister;
import org.springframework.stereotype.Component;

@Component
class BeginOccurrenceDelegate implements JavaDelegate {

    private final ObligationRegister office;

    BeginOccurrenceDelegate(ObligationRegister office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.beginOccurrence(ObligationVariables.obligation(execution));
    }
}
