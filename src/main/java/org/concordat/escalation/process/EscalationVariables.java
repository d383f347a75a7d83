package org.concordat.escalation.process;

/** The variables of an escalation. */
final class EscalationVariables {

    static final String PARTY_OPTIONS = "partyOptions";
    static final String MOTION_TEXT = "motionText";
    static final String MEASURES = "measures";
    static final String SEAT = "seat";
    static final String CHOICE = "choice";
    static final String BALLOT_REASONS = "ballotReasons";
    static final String MOTION_RESULT = "motionResult";

    private EscalationVariables() {}
}
