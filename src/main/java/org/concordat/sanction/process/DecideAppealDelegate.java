package org.concordat.sanction.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.sanction.AppealDecision;
import org.concordat.sanction.AppealHearingOffice;
import org.springframework.stereotype.Component;

@Component
class DecideAppealDelegate implements TaskListener {

    private final AppealHearingOffice office;

    DecideAppealDelegate(AppealHearingOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.decideAppeal(
                SanctionVariables.id(task, SanctionVariables.SANCTION),
                AppealDecision.of((String) task.getVariable(SanctionVariables.APPEAL_DECISION)),
                SanctionVariables.variation(task),
                SanctionVariables.id(task, SanctionVariables.APPEAL_DECISION_REASONS));
    }
}
