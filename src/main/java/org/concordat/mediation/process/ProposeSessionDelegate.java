package org.concordat.mediation.process;

import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.mediation.Invitation;
import org.concordat.mediation.SessionOffice;
import org.springframework.stereotype.Component;

@Component
class ProposeSessionDelegate implements TaskListener {

    private final SessionOffice office;

    ProposeSessionDelegate(SessionOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        var place = (String) task.getVariable(MediationVariables.SESSION_PLACE);
        office.proposeSession(
                task.getExecution().getProcessBusinessKey(),
                (Date) task.getVariable(MediationVariables.SESSION_ON),
                (String) task.getVariable(MediationVariables.SESSION_TIME),
                ((Number) task.getVariable(MediationVariables.SESSION_HOURS)).intValue(),
                Invitation.Mode.of((String) task.getVariable(MediationVariables.SESSION_MODE)),
                place == null ? null : UUID.fromString(place));
    }
}
