package org.concordat.mediation.process;

import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.concordat.alliance.Docket;
import org.concordat.alliance.InDiagrams;
import org.concordat.mediation.SessionOffice;
import org.springframework.stereotype.Component;

/** Tells a diagram who is invited to a session, whether anybody cannot come, whether its time can stand, and when it begins. */
@Component
@InDiagrams
public class Sessions {

    private final SessionOffice office;
    private final Docket docket;

    Sessions(SessionOffice office, Docket docket) {
        this.office = office;
        this.docket = docket;
    }

    public List<String> parties(DelegateExecution execution) {
        return docket.parties(execution.getProcessBusinessKey()).stream()
                .map(UUID::toString)
                .toList();
    }

    public boolean declined(DelegateExecution execution) {
        return office.isDeclined(execution.getProcessBusinessKey());
    }

    public boolean suitable(DelegateExecution execution) {
        return office.isTimeSuitable(execution.getProcessBusinessKey());
    }

    public Date begin(DelegateExecution execution) {
        return Date.from(office.begin(execution.getProcessBusinessKey()));
    }
}
