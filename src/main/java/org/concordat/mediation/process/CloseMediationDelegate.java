package org.concordat.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.mediation.MediationEnding;
import org.concordat.mediation.MediationOffice;
import org.springframework.stereotype.Component;

@Component
class CloseMediationDelegate implements JavaDelegate {

    private final MediationOffice office;

    CloseMediationDelegate(MediationOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.recordEnd(execution.getProcessBusinessKey(), MediationEnding.SETTLED);
        execution.setVariable(MediationVariables.MEDIATION_ENDED_AS, MediationEnding.SETTLED.code());
    }
}
