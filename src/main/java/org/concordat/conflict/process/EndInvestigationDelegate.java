package org.concordat.conflict.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.conflict.InvestigationOffice;
import org.springframework.stereotype.Component;

@Component
class EndInvestigationDelegate implements JavaDelegate {

    private final InvestigationOffice office;

    EndInvestigationDelegate(InvestigationOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.endInvestigation(execution.getProcessBusinessKey());
    }
}
