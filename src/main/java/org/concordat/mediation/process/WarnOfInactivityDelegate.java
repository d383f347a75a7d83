package org.concordat.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.mediation.MediationOffice;
import org.springframework.stereotype.Component;

@Component
class WarnOfInactivityDelegate implements JavaDelegate {

    private final MediationOffice office;

    WarnOfInactivityDelegate(MediationOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.warnOfInactivity(execution.getProcessBusinessKey());
    }
}
