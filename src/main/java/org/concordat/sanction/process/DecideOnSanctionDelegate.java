package org.concordat.sanction.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.sanction.SanctionDecision;
import org.concordat.sanction.SanctionDecisionOffice;
import org.springframework.stereotype.Component;

@Component
class DecideOnSanctionDelegate implements TaskListener {

    private final SanctionDecisionOffice office;

    DecideOnSanctionDelegate(SanctionDecisionOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.decideOnSanction(
                SanctionVariables.id(task, SanctionVariables.SANCTION),
                SanctionDecision.of((String) task.getVariable(SanctionVariables.SANCTION_DECISION)),
                SanctionVariables.id(task, SanctionVariables.SANCTION_REASONS));
    }
}
