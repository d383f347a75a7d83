package org.concordat.sanction;

/** What the room of sanctions tells the process. */
public interface SanctionProcess {

    void nonComplianceDropped(NonCompliance nonCompliance);

    /** Whoever waits for the end of the hearing learns what was found. */
    void breachHeard(NonCompliance nonCompliance, Finding finding);
}
