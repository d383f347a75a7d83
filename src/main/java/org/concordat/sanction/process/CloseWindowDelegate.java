package org.concordat.sanction.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.sanction.AppealOffice;
import org.springframework.stereotype.Component;

@Component
class CloseWindowDelegate implements JavaDelegate {

    private final AppealOffice office;

    CloseWindowDelegate(AppealOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.closeWindow(SanctionVariables.id(execution, SanctionVariables.SANCTION));
    }
}
