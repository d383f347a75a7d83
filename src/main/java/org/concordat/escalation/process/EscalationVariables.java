package org.concordat.escalation.process;

/** The variables of an escalation. */
final class EscalationVariables {

    static final String LANE = "lane";
    static final String PRIORITY = "priority";
    static final String REQUEST_DECISION = "requestDecision";
    static final String REQUEST_REASONS = "requestReasons";
    static final String ESCALATION_CAUSE = "escalationCause";
    static final String ESCALATION_ENDED_AS = "escalationEndedAs";
    static final String TERMS = "terms";
    static final String PARTY = "party";
    static final String POSITION = "position";
    static final String POSITION_STATEMENT = "positionStatement";
    static final String BODY = "body";
    static final String COMMITTEE_DECISION = "committeeDecision";
    static final String RESOLUTION = "resolution";
    static final String REVIEW_REASONS = "reviewReasons";
    static final String RESOLUTION_ANSWER = "resolutionAnswer";
    static final String PARTY_OPTIONS = "partyOptions";
    static final String MOTION_TEXT = "motionText";
    static final String MEASURES = "measures";

    private EscalationVariables() {}
}
