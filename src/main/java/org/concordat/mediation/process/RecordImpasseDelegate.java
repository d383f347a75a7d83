package org.concordat.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.mediation.MediationOffice;
import org.springframework.stereotype.Component;

@Component
class RecordImpasseDelegate implements JavaDelegate {

    private final MediationOffice office;

    RecordImpasseDelegate(MediationOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.recordImpasse(execution.getProcessBusinessKey());
        execution.setVariable(MediationVariables.MEDIATION_ENDED_AS, "impasse");
    }
}
