package org.concordat.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.mediation.AppointmentOffice;
import org.springframework.stereotype.Component;

@Component
class RecordAppointmentDelegate implements JavaDelegate {

    private final AppointmentOffice office;

    RecordAppointmentDelegate(AppointmentOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.recordAppointment(SearchVariables.nomination(execution));
        execution.setVariable(SearchVariables.APPOINTMENT_ENDED_AS, "appointed");
    }
}
