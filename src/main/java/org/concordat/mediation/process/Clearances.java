package org.concordat.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.concordat.alliance.Docket;
import org.concordat.alliance.InDiagrams;
import org.concordat.mediation.AppointmentOffice;
import org.concordat.mediation.ClearanceOffice;
import org.springframework.stereotype.Component;

/** Answers what the clearance of a named person asks. */
@Component
@InDiagrams
public class Clearances {

    private final ClearanceOffice office;
    private final AppointmentOffice appointments;
    private final Docket docket;

    Clearances(ClearanceOffice office, AppointmentOffice appointments, Docket docket) {
        this.office = office;
        this.appointments = appointments;
        this.docket = docket;
    }

    /** Who the parties are is all the named person needs to know of the case to look for ties. */
    public void offerParties(DelegateTask task) {
        var parties = docket.partyOptions(task.getExecution().getProcessBusinessKey());
        SearchVariables.offer(task, SearchVariables.PARTY_OPTIONS, parties);
    }

    public void missStatement(DelegateExecution execution) {
        office.missStatement(SearchVariables.nomination(execution));
    }

    public boolean isCleared(DelegateExecution execution) {
        return appointments.isCleared(SearchVariables.need(execution), SearchVariables.nomination(execution));
    }
}
