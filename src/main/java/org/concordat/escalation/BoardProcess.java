package org.concordat.escalation;

import java.util.List;
import java.util.UUID;

/** What the room of escalations tells a vote of the board, and asks it. */
public interface BoardProcess {

    /** The seats whose ballots on a motion are still open. */
    List<UUID> openSeats(String reference, UUID motion);

    /** A decision was taken without a vote that counts after all, and could have been another with it. */
    void decisionFlagged(Motion motion, String lane, int priority);

    /** A seat may not vote on a motion any more. */
    void seatExcluded(String reference, UUID motion, UUID seat);
}
