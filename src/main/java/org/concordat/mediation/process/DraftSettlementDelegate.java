package org.concordat.mediation.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.mediation.Coverage;
import org.concordat.mediation.Draft;
import org.concordat.mediation.SettlementOffice;
import org.springframework.stereotype.Component;

@Component
class DraftSettlementDelegate implements TaskListener {

    private final SettlementOffice office;

    DraftSettlementDelegate(SettlementOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        var draft = new Draft(
                UUID.fromString((String) task.getVariable(SettlementVariables.CLAUSES)),
                Coverage.of((String) task.getVariable(SettlementVariables.COVERAGE)),
                SettlementVariables.id(task.getVariable(SettlementVariables.SETTLED_ISSUES)),
                SettlementVariables.id(task.getVariable(SettlementVariables.CARVED_OUT)));
        office.draftSettlement(task.getExecution().getProcessBusinessKey(), draft);
    }
}
