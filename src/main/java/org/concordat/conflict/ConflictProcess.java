package org.concordat.conflict;

import java.util.UUID;

/** What the room of conflicts tells the process. */
public interface ConflictProcess {

    void conflictReported(String reference, String alliance, UUID complainant);

    /** An urgent dispute asks the committee for a standstill. */
    void standstillAskedFor(String reference, String alliance, String lane, int priority);

    /** A dispute has ended while there was a standstill, or a question about one. */
    void disputeEnded(String reference);

    void disputeWithdrawn(String reference);

    /**
     * A part of a dispute is settled and goes its own way.
     *
     * @param terms the vault's id of what was signed, in the new case's own file
     */
    void partSettled(Dispute part, String alliance, int priority, UUID terms);

    void disputeMerged(String reference);
}
