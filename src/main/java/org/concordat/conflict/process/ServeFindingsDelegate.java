package org.concordat.conflict.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.conflict.InvestigationOffice;
import org.springframework.stereotype.Component;

@Component
class ServeFindingsDelegate implements JavaDelegate {

    private final InvestigationOffice office;

    ServeFindingsDelegate(InvestigationOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.serveFindings(execution.getProcessBusinessKey());
    }
}
