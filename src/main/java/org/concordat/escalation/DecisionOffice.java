package org.concordat.escalation;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells what the board was asked in a case, what it decided, and why. */
@Service
@Transactional(readOnly = true)
public class DecisionOffice {

    private static final Comparator<Opinion> IN_NO_ORDER = Comparator.comparing(Opinion::reasons);

    private final Motions motions;
    private final Ballots ballots;

    DecisionOffice(Motions motions, Ballots ballots) {
        this.motions = motions;
        this.ballots = ballots;
    }

    /** Every motion of a case, the first one first. */
    public List<Motion> motionsOf(String reference) {
        return motions.findByReferenceOrderByPutAt(reference);
    }

    /** The reasons of every ballot that was counted in a case; sealed ones are in no order that could tell whose they are. */
    public List<Opinion> opinionsIn(String reference) {
        return ballots.countedWithReasons(reference, Motion.UNCOUNTED).stream()
                .flatMap(DecisionOffice::opinion)
                .sorted(IN_NO_ORDER)
                .toList();
    }

    private static Stream<Opinion> opinion(Ballot ballot) {
        return ballot.reasons().map(reasons -> Opinion.of(ballot, reasons)).stream();
    }
}
