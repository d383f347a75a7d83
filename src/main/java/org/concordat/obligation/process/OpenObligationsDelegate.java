package org.concordat.obligation.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.obligation.ObligationRegister;
import org.springframework.stereotype.Component;

@Component
class OpenObligationsDelegate implements JavaDelegate {

    private final ObligationRegister office;

    OpenObligationsDelegate(ObligationRegister office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var terms = UUID.fromString((String) execution.getVariable(ObligationVariables.TERMS));
        office.openObligations(execution.getProcessBusinessKey(), terms);
    }
}
