package org.concordat.sanction.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.sanction.ReadmissionOffice;
import org.springframework.stereotype.Component;

@Component
class ReadmitMemberDelegate implements JavaDelegate {

    private final ReadmissionOffice office;

    ReadmitMemberDelegate(ReadmissionOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.readmitMember(SanctionVariables.id(execution, SanctionVariables.SANCTION));
    }
}
