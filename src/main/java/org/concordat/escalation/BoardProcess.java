package org.concordat.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the room of escalations tells a vote of the board, and asks it. */
public interface BoardProcess {

    /** The seats whose ballots on a motion are still open. */
    List<UUID> openSeats(String reference, UUID motion);

    /** A decision was taken without a vote that counts after all, and could have been another with it. */
    void decisionFlagged(Motion motion, int priority);

    /** A dispute ended early: whether a remedy in it was decided rightly is nobody's question any more. */
    void disputeEnded(String reference);

    /** What motions were about is no more, or its time is over: decisions about it are not reviewed any more. */
    void subjectEnded(String reference, UUID subject);

    /** Whoever was asked to decide in the board's stead is out of the pool. */
    void neutralLeftPool(String reference, UUID neutral);

    /** A seat may not vote on a motion any more. */
    void seatExcluded(String reference, UUID motion, UUID seat);

    /**
     * What was decided about a seat's vote has changed.
     *
     * @param from when it may not vote any more; none when nothing takes its vote later than now
     */
    void seatSuspendedFrom(String reference, UUID motion, UUID seat, Optional<Instant> from);
}
