package org.concordat.sanction;

/** What the room of sanctions tells the process. */
public interface SanctionProcess {

    void nonComplianceDropped(NonCompliance nonCompliance);
}
