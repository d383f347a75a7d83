package org.concordat.conflict;

import java.util.UUID;

/** What the room of conflicts tells the process. */
public interface ConflictProcess {

    void conflictReported(String reference, String alliance, UUID complainant);

    void disputeWithdrawn(String reference);
}
