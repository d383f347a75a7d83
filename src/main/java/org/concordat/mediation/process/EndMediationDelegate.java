package org.concordat.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.mediation.MediationOffice;
import org.springframework.stereotype.Component;

@Component
class EndMediationDelegate implements JavaDelegate {

    private final MediationOffice office;

    EndMediationDelegate(MediationOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.endMediation(execution.getProcessBusinessKey(), MediationVariables.ending(execution));
    }
}
