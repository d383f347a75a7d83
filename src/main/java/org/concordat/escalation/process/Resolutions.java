package org.concordat.escalation.process;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.concordat.alliance.Docket;
import org.concordat.alliance.InDiagrams;
import org.concordat.alliance.Person;
import org.concordat.escalation.CommitteeOffice;
import org.concordat.escalation.ResolutionOffice;
import org.springframework.stereotype.Component;

/** Tells a diagram who sits on the committee, who answers it, and whether a party has rejected what it proposes. */
@Component
@InDiagrams
public class Resolutions {

    private final CommitteeOffice committees;
    private final ResolutionOffice office;
    private final Docket docket;

    Resolutions(CommitteeOffice committees, ResolutionOffice office, Docket docket) {
        this.committees = committees;
        this.office = office;
        this.docket = docket;
    }

    public List<String> parties(DelegateExecution execution) {
        return docket.parties(execution.getProcessBusinessKey()).stream()
                .map(UUID::toString)
                .toList();
    }

    public List<String> committee(DelegateExecution execution) {
        return committees.members(execution.getProcessBusinessKey()).stream()
                .map(Person::username)
                .toList();
    }

    public boolean accepted(DelegateExecution execution) {
        return office.isAccepted(execution.getProcessBusinessKey());
    }

    public boolean rejected(DelegateExecution execution) {
        return office.isRejected(execution.getProcessBusinessKey());
    }
}
