package org.concordat.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.mediation.SettlementOffice;
import org.springframework.stereotype.Component;

@Component
class RecordSettlementDelegate implements JavaDelegate {

    private final SettlementOffice office;

    RecordSettlementDelegate(SettlementOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var settlement = office.recordSettlement(execution.getProcessBusinessKey());
        execution.setVariable(SettlementVariables.SETTLEMENT, settlement.toString());
        execution.setVariable(SettlementVariables.ENDED_AS, "signed");
    }
}
