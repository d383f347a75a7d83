package org.concordat.sanction.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.sanction.CureOffice;
import org.springframework.stereotype.Component;

@Component
class RecordFailedCureDelegate implements JavaDelegate {

    private final CureOffice office;

    RecordFailedCureDelegate(CureOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.recordFailedCure(SanctionVariables.id(execution, SanctionVariables.SANCTION));
    }
}
