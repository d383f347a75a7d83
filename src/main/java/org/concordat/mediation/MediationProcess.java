package org.concordat.mediation;

/** What the room of mediation tells the process. */
public interface MediationProcess {

    /** A party wants no more sessions. */
    void partyEnded(String reference);

    /** Whether the mediation is in its sessions: it neither settles yet nor is it over. */
    boolean isInSessions(String reference);
}
