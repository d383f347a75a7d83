package org.concordat.sanction.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.sanction.CureOffice;
import org.springframework.stereotype.Component;

@Component
class ReportFailedCureDelegate implements JavaDelegate {

    private final CureOffice office;

    ReportFailedCureDelegate(CureOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.reportFailedCure(
                SanctionVariables.id(execution, SanctionVariables.SANCTION),
                SanctionVariables.lane(execution),
                SanctionVariables.priority(execution));
    }
}
