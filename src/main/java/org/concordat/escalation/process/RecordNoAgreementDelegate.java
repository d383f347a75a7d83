package org.concordat.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.escalation.PrincipalOffice;
import org.springframework.stereotype.Component;

@Component
class RecordNoAgreementDelegate implements JavaDelegate {

    private final PrincipalOffice office;

    RecordNoAgreementDelegate(PrincipalOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.recordNoAgreement(BoardVariables.id(execution, BoardVariables.DEADLOCK));
    }
}
