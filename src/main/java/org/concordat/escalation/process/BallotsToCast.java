package org.concordat.escalation.process;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.concordat.alliance.InDiagrams;
import org.concordat.escalation.BoardOffice;
import org.springframework.stereotype.Component;

/** Tells a diagram which seats vote. */
@Component("ballots")
@InDiagrams
public class BallotsToCast {

    private final BoardOffice office;

    BallotsToCast(BoardOffice office) {
        this.office = office;
    }

    public List<String> eligibleSeats(DelegateExecution execution) {
        return office.eligibleSeats(BoardVariables.id(execution, BoardVariables.MOTION)).stream()
                .map(UUID::toString)
                .toList();
    }
}
