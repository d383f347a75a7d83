package org.concordat.escalation.process;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.concordat.alliance.InDiagrams;
import org.concordat.escalation.BallotOffice;
import org.concordat.escalation.BoardOffice;
import org.springframework.stereotype.Component;

/** Tells a diagram when the board votes and which seats do. */
@Component("ballots")
@InDiagrams
public class BallotsToCast {

    private final BoardOffice board;
    private final BallotOffice office;

    BallotsToCast(BoardOffice board, BallotOffice office) {
        this.board = board;
        this.office = office;
    }

    public boolean areNoticed(DelegateExecution execution) {
        return board.isNoticed(motion(execution));
    }

    public Date voteDay(DelegateExecution execution) {
        return Date.from(board.voteDay(motion(execution)));
    }

    public List<String> eligibleSeats(DelegateExecution execution) {
        return office.eligibleSeats(motion(execution)).stream()
                .map(UUID::toString)
                .toList();
    }

    public boolean areSettled(DelegateExecution execution) {
        return office.isSettled(motion(execution));
    }

    /** From when the seat may not vote any more, by what is decided; an open ballot is taken back then. */
    public Optional<Instant> suspendedFrom(DelegateExecution execution) {
        return office.suspendedFrom(BoardVariables.id(execution, BoardVariables.SEAT));
    }

    public void withdraw(DelegateExecution execution) {
        office.withdrawBallot(motion(execution), BoardVariables.id(execution, BoardVariables.SEAT));
    }

    public boolean isSeatRecused(DelegateExecution execution) {
        return office.hasSteppedAside(motion(execution), BoardVariables.id(execution, BoardVariables.SEAT));
    }

    private static UUID motion(DelegateExecution execution) {
        return BoardVariables.id(execution, BoardVariables.MOTION);
    }
}
