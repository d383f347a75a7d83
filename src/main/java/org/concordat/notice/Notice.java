package org.concordat.notice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.alliance.TooFar;
import org.jspecify.annotations.Nullable;

/** A message with legal effect, served on a member. It says that something waits and where; never what it is about. */
@Entity
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
        MEDIATOR_RELEASED,
        MEDIATOR_AT_WORK,
        MEDIATOR_RELIEVED,
        DELEGATE_AT_WORK,
        DELEGATE_RELIEVED,
        DELEGATE_NAMED,
        DELEGATE_ACTS,
        DELEGATE_STEPPED_DOWN,
        DELEGATE_RELEASED,
        MEDIATOR_BACK,
        DELEGATION_ENDED,
        DISPUTE_DISMISSED,
        EVIDENCE_REQUESTED,
        INFORMATION_ASKED,
        EXTENSION_ASKED,
        EXTENSION_GRANTED,
        EXTENSION_REFUSED,
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
        MOTION_TIED,
        MOTION_INQUORATE,
        MOTION_CONFLICTED,
        MOTION_UNANSWERED,
        PRINCIPALS_CALLED,
        PRINCIPALS_AGREED,
        PRINCIPALS_NOT_AGREED,
        NEUTRAL_NAMED,
        NEUTRAL_WITHOUT_CONFLICT,
        NEUTRAL_DECIDED,
        NO_NEUTRAL_FOUND,
        DEADLOCK_STANDS,
        GLASS_BROKEN,
        DISPUTE_CLOSED,
        MADE_PARTY,
        PARTY_JOINED,
        DISPUTE_MERGED,
        DISPUTE_TAKEN_IN,
        ISSUES_SPLIT_OFF,
        DISPUTE_REOPENED,
        DISPUTE_CLOSED_WITH_BREACH,
        OBLIGATION_FALLS_DUE,
        FULFILMENT_REJECTED,
        OBLIGATION_KEPT,
        OBLIGATION_KEPT_LATE,
        OBLIGATION_KEPT_IN_PART,
        OBLIGATION_WAIVED,
        OBLIGATION_TIME_BEGUN,
        OBLIGATION_FELL_AWAY,
        AMENDMENT_PROPOSED,
        AMENDMENT_NOT_MADE,
        OBLIGATION_AMENDED,
        OBLIGATION_BREACHED,
        NON_COMPLIANCE_NOTICED,
        NON_COMPLIANCE_FOUND,
        BREACH_EXCUSED,
        BREACH_CURED,
        NON_COMPLIANCE_DROPPED,
        SANCTION_NOT_IMPOSED,
        SANCTION_IMPOSED,
        SANCTION_PUBLISHED,
        SANCTION_OVER,
        SANCTION_LAPSED,
        SANCTION_LIFTED,
        SANCTION_EXPIRED,
        SANCTION_REVERSED,
        READMISSION_ASKED,
        MEMBER_READMITTED,
        READMISSION_REFUSED,
        SANCTION_REPLACED,
        SANCTION_REMITTED,
        APPEAL_FILED,
        APPEAL_DISMISSED,
        DECISION_FLAGGED,
        DECISION_CONFIRMED,
        DECISION_CHANGED,
        CURE_PLAN_ACCEPTED,
        CURE_PLAN_REFUSED,
        MILESTONE_NOT_REACHED,
        CURE_FAILED,
        /** To whoever holds a clock, not to members. */
        DEADLINE_NEAR,
        STEP_GIVEN,
        /** To whoever holds a seat of the board. */
        VOTE_CALLED,
        STEP_TAKEN
    }

    @Id
    private UUID id;

    private String reference;
    private UUID addressee;

    @Enumerated(EnumType.STRING)
    private Template template;

    private Instant servedAt;
    private String subject;
    private String text;
    private String rule;

    /** From when a window counts that counts from its receipt; whoever opens it earlier loses nothing by it. */
    private Instant countsFrom;

    private String receiptRule;

    @Nullable
    private Instant failedAt;

    @Nullable
    private Instant servedAgainAt;

    @Nullable
    private LocalDate personallyServedOn;

    @Nullable
    private UUID proof;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Notice() {}

    Notice(String reference, UUID addressee, Template template, NoticeText words, Instant servedAt, Receipt receipt) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.addressee = addressee;
        this.template = template;
        this.subject = words.subject();
        this.text = words.text();
        this.rule = words.rule();
        this.servedAt = servedAt;
        deem(receipt);
    }

    private void deem(Receipt receipt) {
        this.countsFrom = receipt.at();
        this.receiptRule = receipt.rule();
    }

    /** It reached nobody: it is not deemed received, and windows count from a later day until it is served again. */
    void fail(Instant now, Instant notBefore) {
        if (isFailed()) {
            throw new IllegalStateException("Notice " + id + " has already failed");
        }
        failedAt = now;
        countsFrom = notBefore;
    }

    void serveAgain(Instant now, Receipt receipt) {
        requireFailed();
        failedAt = null;
        servedAgainAt = now;
        deem(receipt);
    }

    void servePersonally(LocalDate day, Instant beginOfDay, UUID proof) {
        requireFailed();
        failedAt = null;
        personallyServedOn = day;
        this.proof = proof;
        countsFrom = beginOfDay.isBefore(servedAt) ? servedAt : beginOfDay;
    }

    /** It was opened after all, before anybody served it again. */
    void receive(Instant now) {
        requireFailed();
        failedAt = null;
        countsFrom = now;
    }

    private void requireFailed() {
        if (!isFailed()) {
            throw new TooFar("Notice " + id + " has been delivered meanwhile");
        }
    }

    /** Whether every member gets it, also those that may not know of the case it comes from. */
    public boolean isForEveryMember() {
        return template == Template.SANCTION_PUBLISHED || template == Template.SANCTION_OVER;
    }

    public boolean isFailed() {
        return failedAt != null;
    }

    Instant countsFrom() {
        return countsFrom;
    }

    /** When it counts as received; not at all while its delivery has failed. */
    public @Nullable Instant deemedReceivedAt() {
        return isFailed() ? null : countsFrom;
    }

    public String receiptRule() {
        return receiptRule;
    }

    public @Nullable Instant failedAt() {
        return failedAt;
    }

    public @Nullable Instant servedAgainAt() {
        return servedAgainAt;
    }

    public @Nullable LocalDate personallyServedOn() {
        return personallyServedOn;
    }

    /** What proves the personal service, in the vault. */
    public @Nullable UUID proof() {
        return proof;
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
