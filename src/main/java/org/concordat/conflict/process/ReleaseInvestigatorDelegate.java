package org.concordat.conflict.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.conflict.InvestigatorOffice;
import org.springframework.stereotype.Component;

@Component
class ReleaseInvestigatorDelegate implements JavaDelegate {

    private final InvestigatorOffice office;

    ReleaseInvestigatorDelegate(InvestigatorOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.releaseInvestigator(execution.getProcessBusinessKey());
    }
}
