package org.concordat.sanction.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.sanction.NoticeAnswer;
import org.concordat.sanction.SanctionOffice;
import org.springframework.stereotype.Component;

@Component
class AnswerNoticeDelegate implements TaskListener {

    private final SanctionOffice office;

    AnswerNoticeDelegate(SanctionOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.answerNotice(
                SanctionVariables.id(task, SanctionVariables.OBLIGATION),
                NoticeAnswer.of((String) task.getVariable(SanctionVariables.NOTICE_ANSWER)),
                SanctionVariables.id(task, SanctionVariables.ANSWER_TO_NOTICE));
    }
}
