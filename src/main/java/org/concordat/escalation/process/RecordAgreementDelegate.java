package org.concordat.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.escalation.PrincipalOffice;
import org.springframework.stereotype.Component;

@Component
class RecordAgreementDelegate implements JavaDelegate {

    private final PrincipalOffice office;

    RecordAgreementDelegate(PrincipalOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var ending = office.recordAgreement(BoardVariables.id(execution, BoardVariables.DEADLOCK));
        execution.setVariable(BoardVariables.MOTION_RESULT, ending.word());
    }
}
