package org.concordat.conflict.process;

import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.concordat.alliance.Docket;
import org.concordat.alliance.InDiagrams;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.conflict.Negotiation;
import org.concordat.conflict.NegotiationOffice;
import org.springframework.stereotype.Component;

/** Tells a diagram who talks and since when, and hears how the talks ended. */
@Component
@InDiagrams
public class Talks {

    private final NegotiationOffice office;
    private final Docket docket;
    private final People people;

    Talks(NegotiationOffice office, Docket docket, People people) {
        this.office = office;
        this.docket = docket;
        this.people = people;
    }

    public String complainant(DelegateExecution execution) {
        return office.complainant(execution.getProcessBusinessKey()).toString();
    }

    /** Those of every party. */
    public List<String> representatives(DelegateExecution execution) {
        return docket.parties(execution.getProcessBusinessKey()).stream()
                .flatMap(party -> people.representativesOf(party).stream())
                .map(Person::username)
                .toList();
    }

    public List<String> otherParties(DelegateExecution execution) {
        return office.otherParties(execution.getProcessBusinessKey()).stream()
                .map(UUID::toString)
                .toList();
    }

    public boolean disputed(DelegateExecution execution) {
        return office.isDisputed(execution.getProcessBusinessKey());
    }

    /** The event from which the window for talks is counted, however often the parties meet. */
    public Date countsFrom(DelegateExecution execution) {
        return Date.from(office.countsFrom(execution.getProcessBusinessKey()));
    }

    public void renew(DelegateExecution execution) {
        office.renewTalks(execution.getProcessBusinessKey());
    }

    /** Whether the sides met, and no party disputes it. */
    public boolean proven(DelegateExecution execution) {
        return office.isMeetingProven(execution.getProcessBusinessKey());
    }

    public void end(DelegateExecution execution, String ending) {
        office.end(execution.getProcessBusinessKey(), Negotiation.State.valueOf(ending.toUpperCase(Locale.ROOT)));
        execution.setVariable(ConflictVariables.NEGOTIATION_ENDED_AS, ending);
    }
}
