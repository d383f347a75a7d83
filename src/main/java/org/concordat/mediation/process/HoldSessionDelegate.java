package org.concordat.mediation.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.mediation.MediationOffice;
import org.springframework.stereotype.Component;

@Component
class HoldSessionDelegate implements TaskListener {

    private final MediationOffice office;

    HoldSessionDelegate(MediationOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.holdSession(
                task.getExecution().getProcessBusinessKey(),
                (Date) task.getVariable(MediationVariables.SESSION_HELD_ON),
                Boolean.TRUE.equals(task.getVariable(MediationVariables.EVERY_PARTY_ATTENDED)));
    }
}
