package org.concordat.conflict.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.conflict.StandstillOffice;
import org.springframework.stereotype.Component;

@Component
class EndStandstillDelegate implements JavaDelegate {

    private final StandstillOffice office;

    EndStandstillDelegate(StandstillOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.endStandstill(ConflictVariables.requiredItem(execution, ConflictVariables.STANDSTILL_ORDER));
    }
}
