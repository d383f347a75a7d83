package org.concordat.conflict.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.conflict.IntakeOffice;
import org.springframework.stereotype.Component;

@Component
class RecordLapseDelegate implements JavaDelegate {

    private final IntakeOffice office;

    RecordLapseDelegate(IntakeOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.recordLapse(execution.getProcessBusinessKey());
    }
}
