package org.concordat.escalation.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.escalation.ResolutionAnswer;
import org.concordat.escalation.ResolutionOffice;
import org.springframework.stereotype.Component;

@Component
class AnswerResolutionDelegate implements TaskListener {

    private final ResolutionOffice office;

    AnswerResolutionDelegate(ResolutionOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.answerResolution(
                task.getExecution().getProcessBusinessKey(),
                UUID.fromString((String) task.getVariable(EscalationVariables.PARTY)),
                ResolutionAnswer.Answer.of((String) task.getVariable(EscalationVariables.RESOLUTION_ANSWER)));
    }
}
