package org.concordat.sanction.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.sanction.CureOffice;
import org.concordat.sanction.MilestoneFinding;
import org.springframework.stereotype.Component;

@Component
class VerifyMilestoneDelegate implements TaskListener {

    private final CureOffice office;

    VerifyMilestoneDelegate(CureOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.verifyMilestone(
                SanctionVariables.id(task, SanctionVariables.SANCTION),
                MilestoneFinding.of((String) task.getVariable(SanctionVariables.MILESTONE_FINDING)),
                SanctionVariables.id(task, SanctionVariables.MILESTONE_REASONS));
    }
}
