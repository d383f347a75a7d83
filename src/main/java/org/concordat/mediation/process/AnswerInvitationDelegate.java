package org.concordat.mediation.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.mediation.SessionOffice;
import org.springframework.stereotype.Component;

@Component
class AnswerInvitationDelegate implements TaskListener {

    private final SessionOffice office;

    AnswerInvitationDelegate(SessionOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.answerInvitation(
                task.getExecution().getProcessBusinessKey(),
                UUID.fromString((String) task.getVariable(MediationVariables.PARTY)),
                (String) task.getVariable(MediationVariables.INVITATION_ANSWER));
    }
}
