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

    /** The texts a notice can carry. */
    public enum Template {
        REPORT_ACKNOWLEDGED("We have received the report and opened a case."),
        RESPONDENT_NOTIFIED("A dispute that names your organisation has been reported."),
        REPORT_INCOMPLETE("Something is missing in the report. The case file says what, and until when it may be added;"
                + " after that the report counts as withdrawn."),
        REPORT_LAPSED("The report was not completed in time and counts as withdrawn; no further steps follow."),
        STANDSTILL_ORDERED(
                "A standstill is in force. The case file says what you must or must not do, and until when."),
        STANDSTILL_NOT_ORDERED("No standstill was ordered in this dispute."),
        STANDSTILL_CONTINUED("The standstill goes on; the case file says until when."),
        STANDSTILL_LIFTED("The standstill was lifted; its measures bind nobody any more."),
        STANDSTILL_LAPSED("The standstill is over; its measures bind nobody any more."),
        STANDSTILL_TAKEN_OVER(
                "A standstill that was ordered in a dispute which was taken into this one goes on here. The"
                        + " case file says what you must or must not do, and until when."),
        MEDIATOR_NAMED(
                "A mediator was named and has declared independence; you may object until the day in the case file."),
        OBJECTION_DECIDED("The objection to the mediator was decided; the reasons are in the case file."),
        MEDIATOR_APPOINTED("A mediator was appointed and now sees the case file."),
        NO_MEDIATOR_FOUND("No mediator could be found; the dispute goes on without mediation."),
        MEDIATOR_STEPPED_DOWN("The mediator has stepped down because of a tie; somebody else will be found."),
        DISPUTE_DISMISSED("The dispute was not accepted; the reasons are in the case file."),
        EVIDENCE_REQUESTED(
                "The investigator asks your organisation about the facts; the question and its last day are in the"
                        + " case file."),
        EVIDENCE_WINDOW_EXTENDED(
                "The investigator gives more time for evidence; the new last day is in the case file."),
        FINDINGS_SERVED("The investigator's findings are in the case file."),
        INVESTIGATION_DISCONTINUED("The investigation ended without findings; the reasons are in the case file."),
        DISPUTE_WITHDRAWN("The dispute was withdrawn; no further steps follow."),
        INVITED_TO_TALKS(
                "The complainant invites to talks; the parties now meet, and one of them records the meeting."),
        WAIVER_ASKED("The complainant asks to go on without talks; a case manager decides."),
        WAIVER_DENIED("Talks are not waived; the parties now meet, and one of them records the meeting."),
        TALKS_SETTLED("The dispute was settled in talks; what was promised is followed up."),
        TALKS_FAILED("The talks ended without a settlement; the dispute goes on."),
        TALKS_SILENT("No talks were held in time; the dispute goes on."),
        TALKS_WAIVED("The dispute goes on without talks; the reasons are in the case file."),
        SETTLEMENT_REACHED("Every party has signed the settlement; it binds from now on and is in the case file."),
        SETTLEMENT_REFUSED("A party has refused to sign the settlement; nothing was settled."),
        SETTLEMENT_LAPSED("The time for signing the settlement is over; nothing was settled."),
        PART_SPLIT_OFF("The settled part of the dispute goes on as a case of its own; the rest goes on in this one."),
        PART_OPENED("This case follows up what was promised in the settled part of an earlier dispute."),
        SESSION_PROPOSED("The mediator proposes a session; please answer the invitation. No answer counts as coming."),
        SESSION_FIXED("The time of a mediation session stands; it is in the case file, with a calendar entry."),
        SESSION_MISSED("Your organisation did not come to a mediation session; the mediator has noted that."),
        MEDIATION_INACTIVITY_WARNING(
                "Nothing has happened in the mediation for a long time. It will end unless a step is taken."),
        MEDIATION_SETTLED("The mediation is over: every party signed the settlement."),
        MEDIATION_WITHOUT_PROSPECT(
                "The mediation is over: the mediator sees no prospect of an agreement. The dispute goes on before the committees and, if need be, the board."),
        MEDIATION_ENDED_BY_PARTY(
                "The mediation is over: a party wants no more sessions. The dispute goes on before the committees and, if need be, the board."),
        MEDIATION_OUT_OF_TIME(
                "The mediation is over: its time limit has passed. The dispute goes on before the committees and, if need be, the board."),
        MEDIATION_INACTIVE(
                "The mediation is over: no step was taken for too long. The dispute goes on before the committees and, if need be, the board."),
        MEDIATION_WITHOUT_MEDIATOR(
                "There will be no mediation: no mediator could be found. The dispute goes on before the committees and, if need be, the board."),
        MEDIATION_UNSIGNED(
                "The mediation is over: not every party signed the settlement. The dispute goes on before the committees and, if need be, the board."),
        ESCALATION_OPENED(
                "The dispute was escalated. Your organisation may file its position before a committee reads the file."),
        RESOLUTION_PROPOSED("A committee proposes a resolution; your organisation may accept or reject it."),
        BODY_CALLED("The dispute is now before the body named in the case file."),
        RESOLVED_IN_COMMITTEE("Every party accepted the committee's resolution; it binds from now on."),
        MOTION_PUT("The board will vote on a motion about the dispute; its text is in the case file."),
        MOTION_CARRIED("The board carried the motion; what it orders is in the case file."),
        MOTION_FAILED("The board did not carry the motion; it orders nothing."),
        DISPUTE_CLOSED("The dispute is closed; the outcome is in the case file."),
        MADE_PARTY("Your organisation has been made a party to a dispute; its case file is open to you."),
        PARTY_JOINED("A further member has been made a party to the dispute."),
        DISPUTE_MERGED("The dispute is dealt with together with another one from now on; its file can still be read."),
        DISPUTE_TAKEN_IN("Another dispute is dealt with together with this one from now on."),
        ISSUES_SPLIT_OFF("Some issues of the dispute are dealt with in a dispute of their own from now on."),
        DISPUTE_REOPENED("The closed dispute has been taken up again, in a new dispute."),
        DISPUTE_CLOSED_WITH_BREACH(
                "The dispute is closed, but not everything was kept; what follows is in the case file."),
        OBLIGATION_FALLS_DUE("An obligation of your organisation falls due; the day is in the case file."),
        OBLIGATION_KEPT("An obligation was verified as kept; the reasons are in the case file."),
        OBLIGATION_KEPT_IN_PART(
                "An obligation was kept in part; what is missing, and until when, is in the case file."),
        OBLIGATION_WAIVED("An obligation was waived by the member it was owed to; nothing more is expected."),
        OBLIGATION_BREACHED("An obligation owed to your organisation was not kept in time; a finding follows."),
        NON_COMPLIANCE_NOTICED(
                "An obligation of your organisation was not kept in time. You may answer before anything is"
                        + " found; the facts, the clause and the evidence are in the case file."),
        NON_COMPLIANCE_FOUND("Non-compliance with an obligation was found; the reasons are in the case file."),
        BREACH_EXCUSED("The breach of an obligation was excused; the reasons are in the case file."),
        BREACH_CURED("The breach of an obligation was cured: it was kept late; the reasons are in the case file."),
        NON_COMPLIANCE_DROPPED("No finding on the breach of an obligation follows: the dispute was withdrawn.");

        private final String text;

        Template(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }
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

    @SuppressWarnings("NullAway.Init")
    protected Notice() {}

    Notice(String reference, UUID addressee, Template template, Instant servedAt) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.addressee = addressee;
        this.template = template;
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

    public Instant servedAt() {
        return servedAt;
    }
}
