package org.concordat.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.mediation.AppointmentOffice;
import org.springframework.stereotype.Component;

@Component
class RecordNobodyFoundDelegate implements JavaDelegate {

    private final AppointmentOffice office;

    RecordNobodyFoundDelegate(AppointmentOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.recordNobodyFound(SearchVariables.need(execution));
        execution.setVariable(SearchVariables.APPOINTMENT_ENDED_AS, "none");
    }
}
