package org.concordat.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.mediation.MediationEnding;
import org.concordat.mediation.MediationOffice;
import org.springframework.stereotype.Component;

@Component
class RecordInactivityDelegate implements JavaDelegate {

    private final MediationOffice office;

    RecordInactivityDelegate(MediationOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.recordEnd(execution.getProcessBusinessKey(), MediationEnding.INACTIVE);
        execution.setVariable(MediationVariables.MEDIATION_ENDED_AS, MediationEnding.INACTIVE.code());
    }
}
