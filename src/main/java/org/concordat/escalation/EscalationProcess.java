package org.concordat.escalation;

/** What the room of escalations tells the process. */
public interface EscalationProcess {

    /** The dispute goes up instead of being mediated on. */
    void escalationDecided(String reference, Cause cause);
}
