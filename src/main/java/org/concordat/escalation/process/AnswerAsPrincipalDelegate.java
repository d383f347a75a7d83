package org.concordat.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.escalation.PrincipalOffice;
import org.springframework.stereotype.Component;

@Component
class AnswerAsPrincipalDelegate implements TaskListener {

    private final PrincipalOffice office;

    AnswerAsPrincipalDelegate(PrincipalOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.answerAsPrincipal(
                BoardVariables.id(task, BoardVariables.DEADLOCK),
                BoardVariables.id(task, EscalationVariables.PARTY),
                "agreed".equals(task.getVariable(BoardVariables.PRINCIPAL_ANSWER)));
    }
}
