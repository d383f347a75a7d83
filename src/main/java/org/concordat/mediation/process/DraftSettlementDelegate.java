package org.concordat.mediation.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.mediation.MediationOffice;
import org.springframework.stereotype.Component;

@Component
class DraftSettlementDelegate implements TaskListener {

    private final MediationOffice office;

    DraftSettlementDelegate(MediationOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.draftSettlement(task.getExecution().getProcessBusinessKey(), UUID.fromString((String)
                task.getVariable(MediationVariables.CLAUSES)));
    }
}
