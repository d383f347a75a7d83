package org.concordat.conflict;

import java.util.UUID;

/** What the room of conflicts tells the process. */
public interface ConflictProcess {

    void conflictReported(String reference, String alliance, UUID complainant);

    void disputeWithdrawn(String reference);

    /**
     * A part of a dispute is settled and goes its own way.
     *
     * @param terms the vault's id of what was signed, in the new case's own file
     */
    void partSettled(Dispute part, String alliance, int priority, UUID terms);

    void disputeMerged(String reference);
}
