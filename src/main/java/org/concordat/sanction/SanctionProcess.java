package org.concordat.sanction;

/** What the room of sanctions tells the process. */
public interface SanctionProcess {

    void nonComplianceDropped(NonCompliance nonCompliance);

    /** Whoever waits for the end of the hearing learns what was found. */
    void breachHeard(NonCompliance nonCompliance, Finding finding);

    /** Non-compliance was found: a sanction is in question. */
    void nonComplianceFound(NonCompliance nonCompliance, String lane, int priority);

    /** A sanction is to be put in force. */
    void sanctionDecided(Sanction sanction, String lane, int priority);

    /** What a sanction asked to be cured was not: the next rung is in question. */
    void cureFailed(Sanction sanction, String lane, int priority);

    /** A sanction counts as if it had never been: nobody votes about it any more. */
    void sanctionFell(Sanction sanction);

    /** A sanction fell with the one it came of: an appeal against it has no object any more. */
    void appealMoot(Sanction sanction);

    /** A sanction is over before its time. */
    void sanctionEnded(Sanction sanction);
}
