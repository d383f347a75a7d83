package org.concordat.sanction.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.sanction.CureOffice;
import org.springframework.stereotype.Component;

@Component
class ReportMilestoneDelegate implements TaskListener {

    private final CureOffice office;

    ReportMilestoneDelegate(CureOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.reportMilestone(
                SanctionVariables.id(task, SanctionVariables.SANCTION),
                SanctionVariables.day(task, SanctionVariables.MILESTONE_REACHED_ON),
                SanctionVariables.id(task, SanctionVariables.MILESTONE_REPORT));
    }
}
