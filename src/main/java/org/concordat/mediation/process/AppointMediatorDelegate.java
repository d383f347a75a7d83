package org.concordat.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.mediation.MediationOffice;
import org.springframework.stereotype.Component;

@Component
class AppointMediatorDelegate implements TaskListener {

    private final MediationOffice office;

    AppointMediatorDelegate(MediationOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.appointMediator(
                task.getExecution().getProcessBusinessKey(), (String) task.getVariable(MediationVariables.MEDIATOR));
        task.setVariable(MediationVariables.APPOINTMENT_ENDED_AS, "appointed");
    }
}
