package org.concordat.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.mediation.MediationOffice;
import org.springframework.stereotype.Component;

@Component
class EndWithoutMediatorDelegate implements JavaDelegate {

    private final MediationOffice office;

    EndWithoutMediatorDelegate(MediationOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.endWithoutMediator(execution.getProcessBusinessKey());
        execution.setVariable(MediationVariables.MEDIATION_ENDED_AS, "noMediator");
    }
}
