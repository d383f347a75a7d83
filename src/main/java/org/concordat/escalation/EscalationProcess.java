package org.concordat.escalation;

/** What the room of escalations tells the process. */
public interface EscalationProcess {

    /**
     * The dispute goes up from the stage it is in.
     *
     * @throws org.concordat.alliance.Refusal when it is in no stage from which it could
     */
    void escalationDecided(String reference, Cause cause);

    /**
     * A party asks for that, and a case manager decides.
     *
     * @throws org.concordat.alliance.Refusal when it is in no stage from which it could
     */
    void escalationAsked(String reference);

    /** The stage is over before anybody decided about a request. */
    void requestOvertaken(String reference);
}
