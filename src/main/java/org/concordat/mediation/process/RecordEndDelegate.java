package org.concordat.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.mediation.MediationEnding;
import org.concordat.mediation.MediationOffice;
import org.springframework.stereotype.Component;

@Component
class RecordEndDelegate implements JavaDelegate {

    private final MediationOffice office;

    RecordEndDelegate(MediationOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var ending = (String) execution.getVariable(MediationVariables.MEDIATION_ENDED_AS);
        office.recordEnd(execution.getProcessBusinessKey(), MediationEnding.of(ending));
    }
}
