package org.concordat.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.mediation.MediationOffice;
import org.springframework.stereotype.Component;

@Component
class RecordSettlementDelegate implements JavaDelegate {

    private final MediationOffice office;

    RecordSettlementDelegate(MediationOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var settlement = office.recordSettlement(execution.getProcessBusinessKey());
        execution.setVariable(MediationVariables.SETTLEMENT, settlement.toString());
        execution.setVariable(MediationVariables.MEDIATION_ENDED_AS, "settled");
    }
}
