package org.concordat.conflict.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.conflict.ConflictOffice;
import org.springframework.stereotype.Component;

@Component
class RecordWithdrawalDelegate implements JavaDelegate {

    private final ConflictOffice office;

    RecordWithdrawalDelegate(ConflictOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.recordWithdrawal(execution.getProcessBusinessKey());
    }
}
