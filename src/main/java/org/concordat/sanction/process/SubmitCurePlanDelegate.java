package org.concordat.sanction.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.sanction.CureOffice;
import org.springframework.stereotype.Component;

@Component
class SubmitCurePlanDelegate implements TaskListener {

    private final CureOffice office;

    SubmitCurePlanDelegate(CureOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.submitCurePlan(
                SanctionVariables.id(task, SanctionVariables.SANCTION),
                SanctionVariables.id(task, SanctionVariables.MILESTONES));
    }
}
