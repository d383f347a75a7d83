package org.concordat.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A message with legal effect, served on a member. It says that something waits and where; never what it is about. */
@Entity
@Immutable
public class Notice {

    /** What a notice can be about; its words are in the table {@code notice-texts}, a row for each. */
    public enum Template {
        REPORT_ACKNOWLEDGED,
        RESPONDENT_NOTIFIED,
        REPORT_INCOMPLETE,
        REPORT_LAPSED,
        STANDSTILL_ORDERED,
        STANDSTILL_NOT_ORDERED,
        STANDSTILL_CONTINUED,
        STANDSTILL_LIFTED,
        STANDSTILL_LAPSED,
        STANDSTILL_TAKEN_OVER,
        MEDIATOR_NAMED,
        OBJECTION_DECIDED,
        MEDIATOR_APPOINTED,
        NO_MEDIATOR_FOUND,
        MEDIATOR_STEPPED_DOWN,
        DELEGATE_NAMED,
        DELEGATE_ACTS,
        DELEGATE_STEPPED_DOWN,
        MEDIATOR_BACK,
        DELEGATION_ENDED,
        DISPUTE_DISMISSED,
        EVIDENCE_REQUESTED,
        INFORMATION_ASKED,
        EVIDENCE_WINDOW_EXTENDED,
        FINDINGS_SERVED,
        INVESTIGATION_DISCONTINUED,
        DISPUTE_WITHDRAWN,
        INVITED_TO_TALKS,
        WAIVER_ASKED,
        WAIVER_DENIED,
        WAIVER_UNDECIDED,
        TALKS_SETTLED,
        TALKS_FAILED,
        TALKS_SILENT,
        TALKS_UNRESOLVED,
        TALKS_RENEWED,
        TALKS_WAIVED,
        SETTLEMENT_REACHED,
        SETTLEMENT_REFUSED,
        SETTLEMENT_LAPSED,
        PART_SPLIT_OFF,
        PART_OPENED,
        SESSION_PROPOSED,
        SESSION_FIXED,
        SESSION_CANCELLED,
        SESSION_MISSED,
        MEDIATION_INACTIVITY_WARNING,
        MEDIATION_SETTLED,
        MEDIATION_WITHOUT_PROSPECT,
        MEDIATION_ENDED_BY_PARTY,
        MEDIATION_OUT_OF_TIME,
        MEDIATION_INACTIVE,
        MEDIATION_WITHOUT_MEDIATOR,
        MEDIATION_UNSIGNED,
        ESCALATION_OPENED,
        ESCALATED_FOR_PARTY,
        ESCALATED_BY_DECISION,
        ESCALATED_OVER_DELAY,
        ESCALATION_ASKED,
        ESCALATION_REFUSED,
        RESOLUTION_PROPOSED,
        BODY_CALLED,
        RESOLVED_IN_COMMITTEE,
        MOTION_PUT,
        MOTION_CARRIED,
        MOTION_FAILED,
        DISPUTE_CLOSED,
        MADE_PARTY,
        PARTY_JOINED,
        DISPUTE_MERGED,
        DISPUTE_TAKEN_IN,
        ISSUES_SPLIT_OFF,
        DISPUTE_REOPENED,
        DISPUTE_CLOSED_WITH_BREACH,
        OBLIGATION_FALLS_DUE,
        OBLIGATION_KEPT,
        OBLIGATION_KEPT_IN_PART,
        OBLIGATION_WAIVED,
        OBLIGATION_BREACHED,
        NON_COMPLIANCE_NOTICED,
        NON_COMPLIANCE_FOUND,
        BREACH_EXCUSED,
        BREACH_CURED,
        NON_COMPLIANCE_DROPPED
    }

    /** How a notice reaches its addressee. */
    public enum Channel {
        PORTAL
    }

    @Id
    private UUID id;

    private String reference;
    private UUID addressee;

    @Enumerated(EnumType.STRING)
    private Template template;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private Instant servedAt;
    private String subject;
    private String text;
    private String rule;

    @SuppressWarnings("NullAway.Init")
    protected Notice() {}

    Notice(String reference, UUID addressee, Template template, NoticeText words, Instant servedAt) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.addressee = addressee;
        this.template = template;
        this.subject = words.subject();
        this.text = words.text();
        this.rule = words.rule();
        this.channel = Channel.PORTAL;
        this.servedAt = servedAt;
    }

    public UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public UUID addressee() {
        return addressee;
    }

    public Template template() {
        return template;
    }

    public String subject() {
        return subject;
    }

    /** The words that were served, whatever the table says today. */
    public String text() {
        return text;
    }

    /** The table its words came from, and its version. */
    public String rule() {
        return rule;
    }

    public Instant servedAt() {
        return servedAt;
    }
}
