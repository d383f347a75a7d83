package org.concordat.conflict;

import java.util.UUID;

/** What the room of conflicts tells the process. */
public interface ConflictProcess {

    void conflictReported(String reference, String alliance, UUID complainant);

    /** An urgent dispute asks the committee for a standstill. */
    void standstillAskedFor(Standstill standstill, String alliance);

    /** The dispute was merged, and its standstill goes on in another. */
    void standstillHandedOver(String reference);

    /** A standstill of a dispute that was taken in goes on here, from where it stands. */
    void standstillTakenOver(Standstill standstill, String alliance);

    /** A dispute has ended, and with it a standstill or the question about one. */
    void disputeEnded(String reference);

    /** A member has become a party: where somebody mediates, it is asked whether it objects to them. */
    void partyJoined(String reference);

    void disputeWithdrawn(String reference);

    /**
     * A part of a dispute is settled and goes its own way.
     *
     * @param terms the vault's id of what was signed, in the new case's own file
     */
    void partSettled(Dispute part, String alliance, int priority, UUID terms);

    void disputeMerged(String reference);
}
