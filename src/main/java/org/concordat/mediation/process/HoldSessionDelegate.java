package org.concordat.mediation.process;

import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.mediation.SessionOffice;
import org.concordat.mediation.SessionReport;
import org.springframework.stereotype.Component;

@Component
class HoldSessionDelegate implements TaskListener {

    private final SessionOffice office;

    HoldSessionDelegate(SessionOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        var absent = (String) task.getVariable(MediationVariables.ABSENT_PARTIES);
        office.holdSession(
                task.getExecution().getProcessBusinessKey(),
                new SessionReport(
                        (Date) task.getVariable(MediationVariables.SESSION_HELD_ON),
                        "held".equals(task.getVariable(MediationVariables.SESSION_HELD)),
                        SessionReport.Outcome.of((String) task.getVariable(MediationVariables.SESSION_OUTCOME)),
                        absent == null ? null : UUID.fromString(absent)));
    }
}
