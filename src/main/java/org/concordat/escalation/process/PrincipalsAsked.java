package org.concordat.escalation.process;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.concordat.alliance.InDiagrams;
import org.concordat.escalation.PrincipalOffice;
import org.springframework.stereotype.Component;

/** Tells a diagram who heads the parties' organisations, and whether they agree. */
@Component("principals")
@InDiagrams
public class PrincipalsAsked {

    private final PrincipalOffice office;

    PrincipalsAsked(PrincipalOffice office) {
        this.office = office;
    }

    public List<String> parties(DelegateExecution execution) {
        return office.parties(deadlock(execution)).stream().map(UUID::toString).toList();
    }

    public List<String> of(String party) {
        return office.principalsOf(UUID.fromString(party));
    }

    public boolean isRejected(DelegateExecution execution) {
        return office.isRejected(deadlock(execution));
    }

    public boolean isAgreed(DelegateExecution execution) {
        return office.isAgreed(deadlock(execution));
    }

    private static UUID deadlock(DelegateExecution execution) {
        return BoardVariables.id(execution, BoardVariables.DEADLOCK);
    }
}
