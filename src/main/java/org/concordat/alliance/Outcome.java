package org.concordat.alliance;

/** What can be entered in the record: the facts of an alliance's life, each a past tense. */
public enum Outcome {
    ALLIANCE_FOUNDED("Alliance founded"),
    CHARTER_AMENDED("Charter amended"),
    MEMBER_ADMITTED("Member admitted"),
    SEAT_FILLED("Seat filled"),
    PERSON_REGISTERED("Person registered"),
    RULES_DEPLOYED("Rules deployed"),
    POOL_CHANGED("Mediator pool changed"),

    DISPUTE_REPORTED("Dispute reported"),
    REPORT_ACKNOWLEDGED("Report acknowledged"),
    REPORT_COMPLETE("Report found complete"),
    REPORT_INCOMPLETE("Report found incomplete; the complainant may complete it"),
    REPORT_CURED("Complainant answered what was missing"),
    REPORT_UNCURED("Report found incomplete after the answer"),
    REPORT_LAPSED("Report not completed; deemed withdrawn"),
    DISPUTE_TRIAGED("Dispute triaged"),
    LANE_CONFIRMED("Lane confirmed after the assessment"),
    DISPUTE_ACCEPTED("Dispute accepted"),
    DISPUTE_DISMISSED("Dispute dismissed"),
    STAGE_REACHED("Stage reached"),
    STATEMENT_KEPT("Statement kept"),
    EVIDENCE_FILED("Evidence filed"),
    DISPUTE_WITHDRAWN("Dispute withdrawn"),
    DISPUTE_CLOSED("Dispute closed"),

    INVESTIGATOR_NAMED("Investigator named; the file stays closed until they declare their independence"),
    INDEPENDENCE_DECLARED("Investigator declared their independence; the file is open to them"),
    INDEPENDENCE_DENIED("Investigator declared a tie"),
    INVESTIGATOR_PASSED_OVER("Another investigator is needed"),
    ALLEGATIONS_SET_OUT("Allegations set out"),
    EVIDENCE_REQUESTED("Evidence asked of a party"),
    REQUEST_ANSWERED("Request answered by a party"),
    REQUEST_DECLINED("Answer to the request refused by a party"),
    PARTY_SILENT("Party silent; the findings will rest on the file"),
    EVIDENCE_WINDOW_CLOSED("Evidence window closed"),
    EVIDENCE_WINDOW_EXTENDED("Evidence window extended"),
    EVIDENCE_COMPLETE("Evidence found complete"),
    EVIDENCE_LATE("Evidence came late"),
    EVIDENCE_ACCEPTED("Evidence accepted"),
    EVIDENCE_STRUCK("Evidence struck"),
    FINDINGS_MADE("Findings made"),
    RECOMMENDATIONS_MADE("Recommendations made"),
    FINDINGS_SERVED("Findings served on the parties"),
    INVESTIGATION_DISCONTINUED("Investigation discontinued"),
    INVESTIGATION_ENDED("Investigation ended with the dispute"),

    DIFFERENT_SUBJECT_STATED("Said to be about something else than an earlier dispute"),
    DISPUTES_LINKED("Linked with another dispute"),
    DISPUTE_MERGED("Merged into another dispute"),
    DISPUTE_TAKEN_IN("Another dispute taken in"),
    ISSUES_SPLIT_OFF("Issues split off into another dispute"),
    MEMBER_JOINED("Member joined as a party"),
    DISPUTE_REOPENED("Taken up again in another dispute"),
    ENTRY_CORRECTED("Entry corrected"),

    MEDIATOR_PROPOSED("Mediator proposed by a party"),
    PROPOSAL_ACCEPTED("Proposed mediator accepted by a party"),
    PROPOSAL_DECLINED("Proposed mediator declined by a party"),
    CONSENT_BY_SILENCE("Silence counted as consent to the proposed mediator"),
    STRIKE_LIST_DRAWN("List of mediators drawn"),
    NAMES_STRUCK("Names struck from the list by a party"),
    MEDIATOR_NAMED("Mediator named by the office"),
    MEDIATOR_INDEPENDENT("Named mediator declared independence"),
    MEDIATOR_UNAVAILABLE("Named mediator is not independent or not available"),
    DECLARATION_MISSING("Named mediator made no statement in time"),
    OBJECTION_RAISED("Objection raised to the named mediator"),
    NO_OBJECTION("No objection to the named mediator"),
    OBJECTION_UPHELD("Objection to the named mediator upheld"),
    OBJECTION_REJECTED("Objection to the named mediator rejected"),
    MEDIATOR_APPOINTED("Mediator appointed"),
    NO_MEDIATOR_FOUND("No mediator found"),
    MEDIATOR_STEPPED_DOWN("Mediator disclosed a tie and stepped down"),
    SESSION_HELD("Session held"),
    SETTLEMENT_DRAFTED("Settlement drafted"),
    SETTLEMENT_SIGNED("Settlement signed by a party"),
    SIGNATURE_REFUSED("Signature refused by a party"),
    SETTLEMENT_REACHED("Settlement reached"),
    SETTLEMENT_REFUSED("Settlement refused"),
    SETTLEMENT_LAPSED("Settlement lapsed unsigned"),
    SETTLEMENT_DROPPED("Settlement draft dropped with the dispute"),
    PART_SPLIT_OFF("Settled part split off"),
    PART_OPENED("Case opened for the settled part"),
    MEDIATION_ENDED("Mediation ended with the withdrawal"),
    MEDIATION_SETTLED("Mediation ended with a settlement"),
    MEDIATION_FAILED("Mediation ended without settlement"),

    MOTION_PREPARED("Motion put to the board"),
    SEAT_RECUSED("Seat recused"),
    BALLOT_CAST("Ballot cast"),
    MOTION_CARRIED("Motion carried"),
    MOTION_WITHDRAWN("Motion withdrawn with the dispute"),
    MOTION_FAILED("Motion failed"),

    OBLIGATION_OPENED("Obligation opened"),
    FULFILMENT_REPORTED("Fulfilment reported"),
    FULFILMENT_REJECTED("Fulfilment not yet accepted"),
    OBLIGATION_KEPT("Obligation kept"),
    OBLIGATION_BREACHED("Obligation breached"),
    BREACH_CONFIRMED("Breach confirmed"),
    OBLIGATION_RELEASED("Obligation released by the member it was owed to"),
    BREACH_EXCUSED("Breach excused"),

    CLOCK_STARTED("Clock started"),
    CLOCK_RECOUNTED("Clock follows another term"),
    CLOCK_STOPPED("Clock stopped in time"),
    CLOCK_RAN_OUT("Clock ran out"),
    TIME_EXTENDED("More time given"),
    DELAY_NOTED("Delay noted"),
    BREACH_ESCALATED("Delay handed to the last resort"),
    INCIDENT_RAISED("Incident raised: nobody decided about the delay"),
    NOBODY_ELIGIBLE("Nobody eligible; handed to the last resort"),

    NOTICE_SERVED("Notice served");

    private final String label;

    Outcome(String label) {
        this.label = label;
    }

    /** The fact in words a party understands. */
    public String label() {
        return label;
    }
}
