package org.concordat.web.pages.words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.alliance.Clause;
import org.concordat.alliance.DocketCase.Side;
import org.concordat.alliance.Entry;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Right;
import org.concordat.clock.ClockWords;
import org.concordat.clock.ExtensionWay;
import org.concordat.clock.PauseReason;
import org.concordat.clock.Proceeding;
import org.concordat.conflict.Attendance;
import org.concordat.conflict.Ending;
import org.concordat.conflict.Stage;
import org.concordat.conflict.TalksOutcome;
import org.concordat.escalation.Body;
import org.concordat.escalation.Cause;
import org.concordat.escalation.Rung;
import org.concordat.mediation.MediationEnding;
import org.concordat.notice.Notice;
import org.concordat.sanction.Appeal;
import org.concordat.sanction.AppealGround;
import org.concordat.sanction.DecidingBody;
import org.concordat.sanction.Panel;
import org.concordat.vault.ErasureReason;
import org.concordat.vault.StoredItem;
import org.concordat.web.ReadableRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells an entry of the record in a sentence. */
@Component
public class RecordWords {

    private final Names names;

    RecordWords(Names names) {
        this.names = names;
    }

    public String tell(ReadableRecord.Line line, Times times) {
        var label = line.entry().outcome().label();
        var detail = detail(line, times);
        return detail.isEmpty() ? label : label + ": " + detail;
    }

    private String detail(ReadableRecord.Line line, Times times) {
        var facts = line.facts();
        return switch (line.entry().outcome()) {
            case GLASS_BROKEN -> "until " + times.moment(Instant.parse(text(facts, "until")));
            case READ_BEHIND_GLASS -> read(text(facts, "items").split(" ").length);
            case DISPUTE_TRIAGED, LANE_CONFIRMED -> text(facts, "lane") + " lane";
            case STANDSTILL_ORDERED, STANDSTILL_CONTINUED ->
                "to be reviewed on " + times.day(LocalDate.parse(text(facts, "until")));
            case STANDSTILL_NOT_ORDERED, STANDSTILL_LAPSED -> standstill(facts);
            case STANDSTILL_ASKED_FOR, STANDSTILL_HANDED_OVER -> text(facts, "other");
            case STANDSTILL_TAKEN_OVER -> takenOver(facts, times);
            case DISPUTE_WITHDRAWN -> stage(facts);
            case LINKED_DISPUTE_ENDED ->
                text(facts, "other") + ", "
                        + Ending.valueOf(text(facts, "ending")).label();
            case STAGE_REACHED -> stageReached(facts);
            case STATEMENT_KEPT -> Labels.ofField(text(facts, "field")).toLowerCase(Locale.ROOT);
            case DISPUTE_CLOSED -> Ending.valueOf(text(facts, "outcome")).label();
            case INVESTIGATOR_NAMED, INVESTIGATOR_RELEASED, INDEPENDENCE_DECLARED, INDEPENDENCE_DENIED ->
                names.person(text(facts, "investigator"));
            case INVESTIGATOR_PASSED_OVER -> names.person(text(facts, "investigator")) + " is not named again";
            case ALLEGATIONS_SET_OUT -> text(facts, "allegations");
            case EVIDENCE_REQUESTED, PARTY_SILENT -> names.member(text(facts, "member"));
            case EVIDENCE_LATE, EVIDENCE_ACCEPTED, EVIDENCE_STRUCK -> document(line.item());
            case FINDINGS_MADE -> text(facts, "proven") + " proven, " + text(facts, "notProven") + " not proven";
            case DISPUTES_LINKED,
                    DISPUTE_MERGED,
                    ISSUES_SPLIT_OFF,
                    DISPUTE_REOPENED,
                    DIFFERENT_SUBJECT_STATED,
                    LOOKS_LIKE_ANOTHER -> text(facts, "other");
            case DISPUTE_TAKEN_IN -> takenIn(facts, times);
            case MEMBER_JOINED ->
                names.member(text(facts, "member")) + ", "
                        + Labels.of(Side.valueOf(text(facts, "side"))).toLowerCase(java.util.Locale.ROOT);
            case ERASURE_ORDERED, ERASURE_DROPPED, CONTENT_ERASED -> erasure(facts);
            case HOLD_PLACED -> tooLateFor(facts);
            case HISTORY_CLEANED -> text(facts, "rows") + " rows";
            case ENTRY_CORRECTED -> Outcome.valueOf(text(facts, "corrected")).label();
            case MEDIATOR_PROPOSED,
                    MEDIATOR_NAMED,
                    MEDIATOR_INDEPENDENT,
                    MEDIATOR_UNAVAILABLE,
                    DECLARATION_MISSING,
                    OBJECTION_UPHELD,
                    OBJECTION_REJECTED,
                    MEDIATOR_STEPPED_DOWN,
                    MEDIATOR_RELEASED,
                    MEDIATOR_RELIEVED,
                    MEDIATOR_APPOINTED -> named(facts);
            case DELEGATE_NAMED, DELEGATE_TOOK_OVER -> delegate(facts) + ", until " + day(facts, "lastDay", times);
            case MEDIATOR_BACK, DELEGATION_ENDED, NO_DELEGATE -> delegate(facts);
            case DELEGATE_STEPPED_DOWN, DELEGATE_RELEASED -> named(facts);
            case CONSENT_BY_SILENCE, NO_OBJECTION, OBJECTION_RAISED, PROPOSAL_ACCEPTED, PROPOSAL_DECLINED ->
                party(line.entry());
            case STRIKE_LIST_DRAWN -> people(facts);
            case NAMES_STRUCK -> party(line.entry()) + ", " + text(facts, "number");
            case SESSION_PROPOSED, SESSION_FIXED, SESSION_CANCELLED ->
                times.moment(Instant.parse(text(facts, "begins")));
            case INVITATION_ANSWERED -> text(facts, "answer").equals("accepted") ? "can come" : "cannot come";
            case SESSION_HELD -> session(facts, times);
            case SESSION_MISSED -> names.member(text(facts, "party"));
            case OFFERS_KEPT_SEALED -> unheard(facts);
            case TASK_HANDED_ON -> handedOn(facts);
            case MEDIATION_ENDED -> mediation(facts);
            case SEAT_RECUSED -> recused(facts);
            case ESCALATION_ASKED, ESCALATION_REFUSED, ESCALATION_OVERTAKEN -> party(line.entry());
            case ESCALATION_DECIDED, ESCALATION_OPENED -> cause(facts);
            case BODY_CALLED, DISPUTE_PASSED_ON, RESOLUTION_PROPOSED -> body(facts);
            case BALLOT_WITHDRAWN, SEAT_CALLED -> names.member(text(facts, "member"));
            case BALLOT_OPENED ->
                names.member(text(facts, "member")) + ", "
                        + text(facts, "choice").toLowerCase(Locale.ROOT);
            case MOTION_OPENED -> "the board votes on " + day(facts, "voteOn", times);
            case MOTION_CARRIED, MOTION_FAILED, MOTION_TIED, MOTION_INQUORATE, MOTION_CONFLICTED, MOTION_UNANSWERED ->
                count(facts);
            case DEADLOCK_RUNG_NAMED -> Rung.of(text(facts, "rung")).label().toLowerCase(Locale.ROOT);
            case PRINCIPAL_AGREED, PRINCIPAL_DISAGREED -> party(line.entry());
            case NEUTRAL_NAMED,
                    NEUTRAL_WITHOUT_CONFLICT,
                    NEUTRAL_ADMITTED,
                    NEUTRAL_DECLINED,
                    NEUTRAL_SILENT,
                    NEUTRAL_RELEASED -> names.person(text(facts, "neutral"));
            case NEUTRAL_DECIDED ->
                names.person(text(facts, "neutral"))
                        + (text(facts, "result").equals("passed") ? ", carried" : ", failed");
            case INCENTIVE_WITHHELD, INCENTIVE_RELEASED -> incentive(facts);
            case TALKS_HELD -> talks(facts, times);
            case TALKS_RECORD_CONFIRMED, TALKS_RECORD_DISPUTED ->
                names.member(line.entry().subject());
            case PART_SPLIT_OFF -> "as " + text(facts, "part");
            case PART_OPENED -> "from " + text(facts, "splitFrom");
            case OBLIGATION_OPENED -> obligation(facts, times);
            case FULFILMENT_REPORTED, FULFILMENT_REPORTED_LATE ->
                clause(facts) + ", done on " + day(facts, "fulfilledOn", times);
            case OBLIGATION_KEPT_IN_PART -> clause(facts) + ", the rest by " + day(facts, "remainderDueOn", times);
            case OBLIGATION_TIME_BEGUN -> clause(facts) + ", due " + day(facts, "dueOn", times);
            case AMENDMENT_PROPOSED -> clause(facts) + ", due " + day(facts, "dueOn", times);
            case OBLIGATION_AMENDED ->
                clause(facts) + ", version " + text(facts, "version") + ", due " + day(facts, "dueOn", times);
            case AMENDMENT_CONSENTED,
                    CONSENT_REFUSED,
                    AMENDMENT_REFUSED,
                    AMENDMENT_LAPSED,
                    AMENDMENT_OVERTAKEN,
                    OBLIGATION_FELL_AWAY,
                    OCCURRENCE_BEGUN,
                    OBLIGATION_FALLS_DUE,
                    FULFILMENT_REJECTED,
                    OBLIGATION_KEPT,
                    OBLIGATION_KEPT_LATE,
                    OBLIGATION_WAIVED,
                    OBLIGATION_RELEASED,
                    OBLIGATION_CURED,
                    OBLIGATION_EXCUSED,
                    OBLIGATION_NOT_KEPT,
                    NON_COMPLIANCE_NOTICED,
                    NOTICE_ANSWERED,
                    NON_COMPLIANCE_FOUND,
                    BREACH_EXCUSED,
                    BREACH_CURED,
                    NON_COMPLIANCE_DROPPED -> clause(facts);
            case OBLIGATION_BREACHED -> breached(facts);
            case BREACH_GRADED -> grade(facts);
            case SANCTION_PROPOSED,
                    SANCTION_DECLINED,
                    SANCTION_RATIFIED,
                    SANCTION_NOT_IMPOSED,
                    SANCTION_LAPSED,
                    SANCTION_LIFTED,
                    SANCTION_EXPIRED,
                    SANCTION_REVERSED,
                    SANCTION_REPLACED,
                    SANCTION_VARIED,
                    SANCTION_REMITTED,
                    APPEAL_MOOT,
                    READMISSION_ASKED,
                    MEMBER_READMITTED,
                    READMISSION_MOOT,
                    SANCTION_STAYED,
                    APPEAL_NOT_FILED,
                    APPEAL_ANSWERED,
                    CURE_PLAN_ACCEPTED,
                    CURE_PLAN_REFUSED,
                    CURE_FAILED -> sanction(facts);
            case SANCTION_BODY_CALLED, SANCTION_UNDECIDED, SANCTION_IMPOSED ->
                DecidingBody.valueOf(text(facts, "body")).label() + ", " + sanction(facts);
            case READMISSION_REFUSED ->
                sanction(facts) + (facts.containsKey("from") ? ", again from " + day(facts, "from", times) : "");
            case SANCTION_RESUMED -> resumed(facts, times);
            case APPEAL_FILED ->
                sanction(facts) + ": "
                        + AppealGround.valueOf(text(facts, "ground")).label();
            case APPEAL_PANEL_CALLED, APPEAL_UNDECIDED ->
                Panel.valueOf(text(facts, "panel")).label() + ", " + sanction(facts);
            case APPEAL_DECIDED -> Appeal.State.valueOf(text(facts, "decision")).label() + ", " + sanction(facts);
            case STEP_WAITS, STEP_GOES_ON -> waiting(facts);
            case DECISION_FLAGGED -> "the vote of " + names.member(text(facts, "member"));
            case SANCTION_CONFLICT_DECLARED, APPEAL_CONFLICT_DECLARED ->
                names.person(line.entry().subject());
            case SANCTION_IN_FORCE -> inForce(facts, times);
            case CURE_PLAN_SUBMITTED -> "milestones: " + text(facts, "milestones");
            case MILESTONE_REPORTED ->
                "milestone " + text(facts, "milestone") + ", reached on " + day(facts, "reachedOn", times);
            case MILESTONE_REACHED, MILESTONE_NOT_REACHED -> "milestone " + text(facts, "milestone");
            case RIGHT_TAKEN -> right(facts) + " of " + names.member(text(facts, "member")) + span(facts, times);
            case RIGHT_GIVEN_BACK -> right(facts) + " to " + names.member(text(facts, "member")) + span(facts, times);
            case NOTICE_SERVED, NOTICE_RECEIVED, NOTICE_FAILED, NOTICE_SERVED_AGAIN -> notice(facts);
            case CLOCK_STARTED, CLOCK_RESTARTED ->
                clock(facts) + ", " + times.moment(Instant.parse(text(facts, "due")));
            case TIME_EXTENDED -> clock(facts) + way(facts) + due(facts, times);
            case STEP_REASSIGNED -> clock(facts) + reassigned(facts) + due(facts, times);
            case EXTENSION_ASKED -> clock(facts) + ", " + days(facts);
            case EXTENSION_GRANTED -> clock(facts) + ", " + days(facts);
            case EXTENSION_AGREED, EXTENSION_OBJECTED ->
                clock(facts) + ", " + names.member(text(facts, "party")) + because(facts);
            case EXTENSION_REFUSED -> clock(facts) + because(facts);
            case INFORMATION_ASKED,
                    INFORMATION_GIVEN,
                    INFORMATION_AWAITED_LONGER,
                    INFORMATION_MISSING,
                    INFORMATION_REQUEST_WITHDRAWN,
                    INFORMATION_REQUEST_OVER -> names.member(text(facts, "party"));
            case CLOCK_PAUSED -> clock(facts) + ", " + delay(facts);
            case PAUSE_ENDED -> clock(facts) + ", " + delay(facts) + due(facts, times);
            case WARNING_GIVEN ->
                clock(facts) + ", " + text(facts, "fraction") + " of its time over, due "
                        + times.moment(Instant.parse(text(facts, "due")))
                        + holder(facts.get("heldAs"), facts.get("heldBy"));
            case CLOCK_RAN_OUT -> clock(facts) + holder(facts.get("heldAs"), facts.get("heldBy"));
            case CLOCK_RECOUNTED,
                    CLOCK_STOPPED,
                    EXTENSION_OVERTAKEN,
                    BREACH_ESCALATED,
                    DISPUTE_ESCALATED,
                    DELAY_NOTED,
                    STAGE_ENDED -> clock(facts);
            default -> "";
        };
    }

    private static String read(int items) {
        return items == 1 ? "one text or document" : items + " texts and documents";
    }

    /** Its fingerprint: the name of a document is not everybody's to read. */
    private static String document(@Nullable StoredItem item) {
        return item == null ? "" : "document " + item.hash().substring(0, 12);
    }

    private static String takenIn(Map<String, String> facts, Times times) {
        var next = facts.containsKey("due")
                ? "its next deadline was " + clock(facts) + ", " + times.day(LocalDate.parse(text(facts, "due")))
                : "";
        return facts.containsKey("other") && !next.isEmpty()
                ? text(facts, "other") + "; " + next
                : text(facts, "other") + next;
    }

    private String incentive(Map<String, String> facts) {
        var amount = java.math.BigDecimal.valueOf(Long.parseLong(text(facts, "cents")), 2);
        return names.member(text(facts, "member")) + ", " + text(facts, "period") + ", " + amount + " "
                + text(facts, "currency");
    }

    private String party(Entry entry) {
        return names.member(entry.subject());
    }

    private String people(Map<String, String> facts) {
        return Stream.of(text(facts, "list").split(",")).map(names::person).collect(Collectors.joining(", "));
    }

    private static String takenOver(Map<String, String> facts, Times times) {
        var review = "to be reviewed on " + day(facts, "until", times);
        return facts.containsKey("other") ? text(facts, "other") + "; " + review : review;
    }

    /** Earlier entries do not say it. */
    private static String stage(Map<String, String> facts) {
        return facts.containsKey("stage")
                ? "when it was " + Stage.valueOf(text(facts, "stage")).label()
                : "";
    }

    private static String standstill(Map<String, String> facts) {
        return switch (text(facts, "cause")) {
            case "silence" -> "nobody answered in time";
            case "dispute-ended" -> "the dispute has ended";
            default -> "";
        };
    }

    private static String session(Map<String, String> facts, Times times) {
        var everyone = text(facts, "everyPartyAttended").equals("true");
        return "on " + times.day(LocalDate.parse(text(facts, "heldOn")))
                + (everyone ? "; every party attended" : "; not every party attended");
    }

    private String recused(Map<String, String> facts) {
        var person = facts.get("person");
        return switch (text(facts, "because")) {
            case "mediator" -> holder(facts) + " mediated this or a linked dispute";
            case "investigator" -> holder(facts) + " investigated this or a linked dispute";
            case "suspended" -> "the vote of " + names.member(text(facts, "member")) + " is suspended";
            case "declared" -> names.member(text(facts, "member")) + " declared an interest";
            default ->
                person == null
                        ? names.member(text(facts, "member")) + " is a party"
                        : names.person(person) + " works for a party";
        };
    }

    private String holder(Map<String, String> facts) {
        var person = facts.get("person");
        return person == null ? "who sits for " + names.member(text(facts, "member")) : names.person(person);
    }

    /** Earlier entries do not say from where. */
    private static String stageReached(Map<String, String> facts) {
        var from = facts.get("from");
        return Stage.valueOf(text(facts, "stage")).label()
                + (from == null ? "" : ", from " + Stage.valueOf(from).label());
    }

    private static String cause(Map<String, String> facts) {
        return switch (Cause.valueOf(text(facts, "cause"))) {
            case MEDIATION_FAILED -> "mediation settled nothing";
            case PARTY ->
                text(facts, "by").equals("silence")
                        ? "a party asked for it, and nobody decided in time"
                        : "a party asked for it";
            case DECISION -> "a case manager decided it";
            case BREACH -> "its stage took too long";
        };
    }

    private static String body(Map<String, String> facts) {
        return Body.valueOf(text(facts, "body")).label();
    }

    private static String mediation(Map<String, String> facts) {
        var ending = Labels.of(MediationEnding.of(text(facts, "endedAs")));
        return ending.toLowerCase(Locale.ROOT) + "; sessions held: " + text(facts, "held");
    }

    /** Who acted stands beside every entry; who ordered it is somebody else. */
    private String erasure(Map<String, String> facts) {
        return "ordered by " + names.person(text(facts, "orderedBy")) + ", because "
                + ErasureReason.valueOf(text(facts, "reason")).label();
    }

    private static String tooLateFor(Map<String, String> facts) {
        return facts.containsKey("erased")
                ? "too late for what was written in " + text(facts, "erased").replace(",", ", ") + ", merged into it"
                : "";
    }

    private String named(Map<String, String> facts) {
        var neutral = facts.get("neutral");
        if (neutral != null) {
            return names.person(neutral);
        }
        var person = names.person(text(facts, "mediator"));
        var other = facts.get("standsInFor");
        return other == null ? person : person + ", to stand in for " + names.person(other);
    }

    private String delegate(Map<String, String> facts) {
        return names.person(text(facts, "delegate")) + " for " + names.person(text(facts, "mediator"));
    }

    private String handedOn(Map<String, String> facts) {
        var deputy = facts.get("deputy");
        return Labels.ofName(text(facts, "task")).toLowerCase(Locale.ROOT) + ", from "
                + names.person(text(facts, "from"))
                + (deputy == null ? "; it waits for whoever may do it" : " to " + names.person(deputy));
    }

    private String unheard(Map<String, String> facts) {
        return Stream.of(members(facts, "silent", " made none"), members(facts, "joinedSince", " became a party later"))
                .flatMap(Function.identity())
                .collect(Collectors.joining("; "));
    }

    private Stream<String> members(Map<String, String> facts, String name, String what) {
        return Stream.of(text(facts, name).split(","))
                .filter(id -> !id.isEmpty())
                .map(id -> names.member(id) + what);
    }

    /** Earlier entries do not say how a meeting ended. */
    private static String talks(Map<String, String> facts, Times times) {
        var outcome = facts.get("outcome");
        return "on " + times.day(LocalDate.parse(text(facts, "heldOn")))
                + (text(facts, "complainantAttended").equals("true")
                        ? "; the complainant came, "
                        : "; the complainant did not come, ")
                + Attendance.valueOf(text(facts, "respondentsAttended")).label()
                + (outcome == null ? "" : "; " + TalksOutcome.valueOf(outcome).label());
    }

    private static String count(Map<String, String> facts) {
        return text(facts, "yes") + " yes, " + text(facts, "no") + " no, " + text(facts, "abstained")
                + " abstained, of " + text(facts, "eligible") + " seats that may vote";
    }

    private String obligation(Map<String, String> facts, Times times) {
        return names.member(text(facts, "obligor")) + " owes " + names.member(text(facts, "obligee")) + " "
                + clause(facts) + ", due " + times.day(LocalDate.parse(text(facts, "dueOn")));
    }

    private static String breached(Map<String, String> facts) {
        return facts.getOrDefault("rejections", "0").equals("0")
                ? clause(facts)
                : clause(facts) + "; reports that came back after the day: " + text(facts, "rejections");
    }

    private static String grade(Map<String, String> facts) {
        return clause(facts) + ", " + text(facts, "severity").toLowerCase(Locale.ROOT) + ", "
                + text(facts, "intent").toLowerCase(Locale.ROOT)
                + (text(facts, "selfReported").equals("true") ? ", told by the member itself" : "")
                + (text(facts, "immediateDanger").equals("true") ? ", patients in danger" : "");
    }

    private static String sanction(Map<String, String> facts) {
        return "rung " + text(facts, "rung") + ", " + text(facts, "title").replace('-', ' ')
                + (facts.containsKey("clause") ? ", for " + clause(facts) : "");
    }

    private static String waiting(Map<String, String> facts) {
        return text(facts, "step").replace('-', ' ')
                + (facts.containsKey("for")
                        ? ", for the end of "
                                + Proceeding.Kind.valueOf(text(facts, "for")).label()
                        : "");
    }

    private static String resumed(Map<String, String> facts, Times times) {
        return sanction(facts) + (facts.containsKey("lastDay") ? ", until " + day(facts, "lastDay", times) : "");
    }

    private static String inForce(Map<String, String> facts, Times times) {
        return sanction(facts)
                + (facts.containsKey("lastDay") ? ", until " + day(facts, "lastDay", times) : "")
                + (text(facts, "provisional").equals("true") ? "; the board has yet to vote" : "");
    }

    private static String right(Map<String, String> facts) {
        return Right.valueOf(text(facts, "right")).label().toLowerCase(Locale.ROOT);
    }

    private static String span(Map<String, String> facts, Times times) {
        var until = facts.get("until");
        return ", from " + times.moment(Instant.parse(text(facts, "from")))
                + (until == null ? "" : " to " + times.moment(Instant.parse(until)));
    }

    private static String clause(Map<String, String> facts) {
        return Clause.name(text(facts, "clause"), facts.get("occurrence"));
    }

    private static String day(Map<String, String> facts, String name, Times times) {
        return times.day(LocalDate.parse(text(facts, name)));
    }

    /** Entries made before the record kept the words name what the notice was about. */
    private String notice(Map<String, String> facts) {
        return "to " + names.member(text(facts, "addressee")) + ". "
                + facts.getOrDefault("text", Labels.of(Notice.Template.valueOf(text(facts, "template"))));
    }

    private String holder(@Nullable String role, @Nullable String persons) {
        if (role != null) {
            return ", held by the " + Labels.ofName(role).toLowerCase(Locale.ROOT);
        }
        return persons == null ? "" : ", held by " + persons(persons);
    }

    private String delay(Map<String, String> facts) {
        var member = facts.get("delayOf");
        return PauseReason.valueOf(text(facts, "reason"))
                .label(member == null ? "the alliance's office" : names.member(member));
    }

    /** Earlier entries do not say it: somebody decided. */
    private static String way(Map<String, String> facts) {
        var way = facts.get("way");
        return way == null
                ? ""
                : ", " + ExtensionWay.valueOf(way.toUpperCase(Locale.ROOT)).label();
    }

    private String reassigned(Map<String, String> facts) {
        var from = facts.get("from");
        return (from == null ? "" : ", from " + persons(from)) + " to " + names.person(text(facts, "person"));
    }

    private String persons(String usernames) {
        return Stream.of(usernames.split(",")).map(names::person).collect(Collectors.joining(", "));
    }

    private static String days(Map<String, String> facts) {
        var days = text(facts, "days");
        return days.equals("1") ? "1 day" : days + " days";
    }

    private static String because(Map<String, String> facts) {
        return switch (text(facts, "because")) {
            case "silence" -> ", by silence";
            case "objection" -> ", because not every party agrees";
            default -> "";
        };
    }

    private static String due(Map<String, String> facts, Times times) {
        var due = facts.get("due");
        return due == null ? "" : "; now due " + times.moment(Instant.parse(due));
    }

    private static String clock(Map<String, String> facts) {
        return ClockWords.of(text(facts, "clock"));
    }

    private static String text(Map<String, String> facts, String name) {
        return facts.getOrDefault(name, "");
    }
}
