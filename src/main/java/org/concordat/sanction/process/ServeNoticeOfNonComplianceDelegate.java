package org.concordat.sanction.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.alliance.Consequence;
import org.concordat.sanction.Breach;
import org.concordat.sanction.SanctionOffice;
import org.springframework.stereotype.Component;

@Component
class ServeNoticeOfNonComplianceDelegate implements JavaDelegate {

    private final SanctionOffice office;

    ServeNoticeOfNonComplianceDelegate(SanctionOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.serveNotice(new Breach(
                execution.getProcessBusinessKey(),
                SanctionVariables.id(execution, SanctionVariables.OBLIGATION),
                SanctionVariables.id(execution, SanctionVariables.PARTY),
                SanctionVariables.id(execution, SanctionVariables.OBLIGEE),
                SanctionVariables.id(execution, SanctionVariables.TERMS),
                ((Number) execution.getVariable(SanctionVariables.CLAUSE)).intValue(),
                (Integer) execution.getVariable(SanctionVariables.OCCURRENCE),
                Consequence.of((String) execution.getVariable(SanctionVariables.CONSEQUENCE))
                        .orElse(null)));
    }
}
