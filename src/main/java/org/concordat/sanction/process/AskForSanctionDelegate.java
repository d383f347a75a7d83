package org.concordat.sanction.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.sanction.SanctionOffice;
import org.springframework.stereotype.Component;

@Component
class AskForSanctionDelegate implements JavaDelegate {

    private final SanctionOffice office;

    AskForSanctionDelegate(SanctionOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.askForSanction(
                SanctionVariables.id(execution, SanctionVariables.OBLIGATION),
                SanctionVariables.lane(execution),
                SanctionVariables.priority(execution));
    }
}
