package org.concordat.sanction.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.sanction.ReadmissionOffice;
import org.springframework.stereotype.Component;

@Component
class RefuseReadmissionDelegate implements JavaDelegate {

    private final ReadmissionOffice office;

    RefuseReadmissionDelegate(ReadmissionOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.refuseReadmission(SanctionVariables.id(execution, SanctionVariables.SANCTION));
    }
}
