package org.concordat.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.mediation.MediationEnding;
import org.concordat.mediation.MediationOffice;
import org.springframework.stereotype.Component;

@Component
class RecordTimeLimitDelegate implements JavaDelegate {

    private final MediationOffice office;

    RecordTimeLimitDelegate(MediationOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.recordEnd(execution.getProcessBusinessKey(), MediationEnding.TIME_OVER);
        execution.setVariable(MediationVariables.MEDIATION_ENDED_AS, MediationEnding.TIME_OVER.code());
    }
}
