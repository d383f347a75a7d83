package org.concordat.conflict.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.conflict.StandstillOffice;
import org.springframework.stereotype.Component;

@Component
class RecordStandstillLapseDelegate implements JavaDelegate {

    private final StandstillOffice office;

    RecordStandstillLapseDelegate(StandstillOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.recordStandstillLapse(ConflictVariables.requiredItem(execution, ConflictVariables.STANDSTILL_ORDER));
    }
}
