package org.concordat.sanction.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.sanction.ReadmissionOffice;
import org.springframework.stereotype.Component;

@Component
class DropReadmissionDelegate implements JavaDelegate {

    private final ReadmissionOffice office;

    DropReadmissionDelegate(ReadmissionOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.dropReadmission(SanctionVariables.id(execution, SanctionVariables.SANCTION));
    }
}
