package org.concordat.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.escalation.NeutralOffice;
import org.springframework.stereotype.Component;

@Component
class RecordNobodyDelegate implements JavaDelegate {

    private final NeutralOffice office;

    RecordNobodyDelegate(NeutralOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.recordNobody(BoardVariables.id(execution, BoardVariables.DEADLOCK));
    }
}
