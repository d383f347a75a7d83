package org.concordat.conflict;

/** What the room of conflicts tells the process. */
public interface ConflictProcess {

    void conflictReported(String reference, String alliance);

    void disputeWithdrawn(String reference);
}
