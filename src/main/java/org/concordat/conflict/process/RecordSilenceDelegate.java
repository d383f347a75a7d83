package org.concordat.conflict.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.conflict.StandstillOffice;
import org.springframework.stereotype.Component;

@Component
class RecordSilenceDelegate implements JavaDelegate {

    private final StandstillOffice office;

    RecordSilenceDelegate(StandstillOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.recordSilence(ConflictVariables.requiredItem(execution, ConflictVariables.STANDSTILL_ORDER));
    }
}
