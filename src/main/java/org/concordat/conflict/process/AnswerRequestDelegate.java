package org.concordat.conflict.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.conflict.EvidenceWindowOffice;
import org.concordat.conflict.RequestAnswer;
import org.springframework.stereotype.Component;

@Component
class AnswerRequestDelegate implements TaskListener {

    private final EvidenceWindowOffice office;

    AnswerRequestDelegate(EvidenceWindowOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.answerRequest(
                task.getExecution().getProcessBusinessKey(),
                InvestigationVariables.id(task, InvestigationVariables.PARTY),
                InvestigationVariables.choice(RequestAnswer.Kind.class, task, InvestigationVariables.REQUEST_ANSWER),
                InvestigationVariables.idOrNone(task, InvestigationVariables.ANSWER));
    }
}
