package org.concordat.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.mediation.AppointmentOffice;
import org.springframework.stereotype.Component;

@Component
class AppointMediatorDelegate implements TaskListener {

    private final AppointmentOffice office;

    AppointMediatorDelegate(AppointmentOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        var nomination =
                office.appointMediator(SearchVariables.need(task), (String) task.getVariable(SearchVariables.MEDIATOR));
        task.setVariable(SearchVariables.NOMINATION, nomination.toString());
    }
}
