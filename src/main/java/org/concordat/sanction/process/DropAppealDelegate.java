package org.concordat.sanction.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.sanction.AppealOffice;
import org.springframework.stereotype.Component;

@Component
class DropAppealDelegate implements JavaDelegate {

    private final AppealOffice office;

    DropAppealDelegate(AppealOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.dropAppeal(SanctionVariables.id(execution, SanctionVariables.SANCTION));
    }
}
