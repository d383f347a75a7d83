package org.concordat.sanction.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.sanction.AppealOffice;
import org.springframework.stereotype.Component;

@Component
class AnswerAppealDelegate implements TaskListener {

    private final AppealOffice office;

    AnswerAppealDelegate(AppealOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.answerAppeal(
                SanctionVariables.id(task, SanctionVariables.SANCTION),
                SanctionVariables.id(task, SanctionVariables.APPEAL_ANSWER));
    }
}
