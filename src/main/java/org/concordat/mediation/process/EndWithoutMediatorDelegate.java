package org.concordat.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.mediation.MediationEnding;
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
        office.recordEnd(execution.getProcessBusinessKey(), MediationEnding.NO_MEDIATOR);
        execution.setVariable(MediationVariables.MEDIATION_ENDED_AS, MediationEnding.NO_MEDIATOR.code());
    }
}
