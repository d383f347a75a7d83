package org.concordat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** What people fill into forms: complete answers, from which a test takes or changes only what matters. */
public final class Answers {

    private Answers() {}

    public static Map<String, Object> completeness(String completeness) {
        return completeness.equals("complete")
                ? Map.of("completeness", completeness)
                : Map.of("completeness", completeness, "whatIsMissing", "The agreement that was broken.");
    }

    public static Map<String, Object> cure(String cure) {
        return Map.of("cure", cure, "cureAnswer", "It is section 4 of the rate agreement.");
    }

    public static Map<String, Object> standstill(LocalDate until) {
        return Map.of(
                "standstill",
                "ordered",
                "standstillUntil",
                until.toString(),
                "measuresOrdered",
                "The insurer takes emergency transfers as before.");
    }

    public static Map<String, Object> standstillReview(String review, LocalDate until) {
        return Map.of(
                "standstillReview",
                review,
                "standstillUntil",
                until.toString(),
                "standstillReviewReasons",
                "Transfers are still at risk.");
    }

    public static Map<String, Object> assessment(String assessment) {
        return Map.of(
                "assessment",
                assessment,
                "severity",
                "high",
                "investigation",
                "notNeeded",
                "assessmentReasons",
                "Within the charter.");
    }

    /** The dispute is accepted, and its facts are contested. */
    public static Map<String, Object> contested() {
        return with(assessment("accepted"), "investigation", "needed");
    }

    public static Map<String, Object> investigator(String username) {
        return Map.of(
                "investigatorChoice", "appointed", "investigator", username, "investigatorReasons", "Knows the field.");
    }

    public static Map<String, Object> noInvestigator() {
        return Map.of("investigatorChoice", "nobody-found", "investigatorReasons", "Everyone has a tie.");
    }

    public static Map<String, Object> independence(String independence) {
        return Map.of("independence", independence, "disclosedTies", "A course held at the insurer in 2015.");
    }

    public static Map<String, Object> answer(String answer) {
        return Map.of("requestAnswer", answer, "answerText", "The letter never came.");
    }

    public static Map<String, Object> evidence(String ruling) {
        return Map.of("evidenceRuling", ruling, "rulingReasons", "Both letters are on file.");
    }

    public static Map<String, Object> findings(String findings) {
        return Map.of("findings", findings, "recommendations", "Agree on one channel for such letters.");
    }

    public static Map<String, Object> statement(String independence) {
        return Map.of("independence", independence, "tiesDisclosed", "We once sat on the same panel.");
    }

    public static Map<String, Object> objection() {
        return Map.of("objection", "raised", "objectionReasons", "They advised the other side last year.");
    }

    public static Map<String, Object> objectionDecision(String decision) {
        return Map.of("objectionDecision", decision, "objectionDecisionReasons", "The advice was about a roof.");
    }

    public static Map<String, Object> session(LocalDate heldOn, String outcome) {
        return Map.of(
                "sessionHeld",
                "held",
                "sessionHeldOn",
                heldOn.toString(),
                "sessionOutcome",
                outcome,
                "sessionNotes",
                "Both sides spoke.");
    }

    /** The complainant invites to talks, or asks for a waiver. */
    public static Map<String, Object> overture(String overture) {
        return overture.equals("waiver")
                ? Map.of("overture", overture, "waiverReason", "We met twice in spring.")
                : Map.of("overture", overture, "talksInvitation", "Next week, at our place.");
    }

    public static Map<String, Object> waiver(String waiver) {
        return Map.of("waiver", waiver, "waiverDecisionReasons", "The minutes of both meetings are on file.");
    }

    /** Every party came. */
    public static Map<String, Object> meeting(LocalDate heldOn, String outcome) {
        return Map.of(
                "talksHeldOn",
                heldOn.toString(),
                "complainantAttended",
                true,
                "respondentsAttended",
                "all",
                "talksOutcome",
                outcome,
                "talksOffers",
                "Half of the difference.");
    }

    public static Map<String, Object> confirmation(String record) {
        return Map.of("talksRecord", record);
    }

    /** The whole dispute is settled by these clauses. */
    public static Map<String, Object> draft(String clauses) {
        return Map.of("coverage", "full", "clauses", clauses);
    }

    /** A part of the dispute is settled by these clauses. */
    public static Map<String, Object> partDraft(String clauses) {
        return Map.of(
                "coverage",
                "part",
                "settledIssues",
                "The rates of this year.",
                "carvedOut",
                "The rates of next year.",
                "clauses",
                clauses);
    }

    /** A representative signs as an officer, or refuses. */
    public static Map<String, Object> signature(String answer) {
        return answer.equals("signed")
                ? Map.of("signature", answer, "authority", "officer")
                : Map.of("signature", answer, "refusalReason", "The amount is too low.");
    }

    public static Map<String, Object> consent(String answer) {
        return answer.equals("consented")
                ? Map.of("amendmentAnswer", answer, "authority", "officer")
                : Map.of("amendmentAnswer", answer, "refusalReason", "We need the money this year.");
    }

    public static Map<String, Object> requestDecision(String decision) {
        return Map.of("requestDecision", decision, "requestReasons", "The last session was two months ago.");
    }

    public static Map<String, Object> position(String statement) {
        return Map.of("position", "filed", "positionStatement", statement);
    }

    /** What a committee decides, with the clauses of the resolution it proposes. */
    public static Map<String, Object> review(String decision, String clauses) {
        Map<String, Object> answers =
                Map.of("committeeDecision", decision, "reviewReasons", "The charter asks for it.");
        return clauses == null ? answers : with(answers, "resolution", clauses);
    }

    public static Map<String, Object> proposal(LocalDate day) {
        return Map.of(
                "sessionOn",
                day.toString(),
                "sessionTime",
                "10:00",
                "sessionHours",
                2,
                "sessionMode",
                "inPerson",
                "sessionPlace",
                "Room 4 of the alliance's office");
    }

    public static Map<String, Object> invitation(String answer) {
        return Map.of("invitationAnswer", answer);
    }

    public static Map<String, Object> offer(String words) {
        return Map.of("offer", words);
    }

    public static Map<String, Object> motion(String measures) {
        return Map.of("motionText", "The insurer shall pay the difference.", "measures", measures);
    }

    public static Map<String, Object> fulfilment(LocalDate fulfilledOn) {
        return Map.of("fulfilledOn", fulfilledOn.toString(), "fulfilmentReport", "The difference was paid.");
    }

    public static Map<String, Object> verification(String fulfilment) {
        return Map.of("fulfilment", fulfilment, "verificationReasons", "The statement of account was read.");
    }

    public static Map<String, Object> keptInPart(LocalDate remainderDueOn) {
        return with(
                with(verification("inPart"), "remainderDueOn", remainderDueOn.toString()),
                "missingPart",
                "The interest has not been paid.");
    }

    public static Map<String, Object> noticeAnswer(String answer) {
        return Map.of("noticeAnswer", answer, "answerToNotice", "The bank refused the first transfer.");
    }

    public static Map<String, Object> finding(String finding) {
        return Map.of("breachFinding", finding, "breachFindingReasons", "The statement of account was read.");
    }

    public static Map<String, Object> breach(String decision) {
        return Map.of("breachDecision", decision, "breachReasons", "Holidays on both sides.");
    }

    public static Map<String, Object> extension(LocalDate until) {
        return with(breach("extended"), "extendedUntil", until.toString());
    }

    public static Map<String, Object> reassignment(String username) {
        return with(breach("reassigned"), "newHolder", username);
    }

    public static Map<String, Object> serviceInPerson(LocalDate day) {
        return Map.of(
                "serviceWay",
                "personal",
                "personallyServedOn",
                day.toString(),
                "serviceProof",
                "Handed to the insurer's counsel at their desk; receipt on file.");
    }

    public static Map<String, Object> serviceElsewhere(String address) {
        return Map.of("serviceWay", "elsewhere", "serviceAddress", address);
    }

    public static Map<String, Object> with(Map<String, Object> answers, String field, Object value) {
        var changed = new HashMap<>(answers);
        changed.put(field, value);
        return changed;
    }

    public static Map<String, Object> without(Map<String, Object> answers, String field) {
        var changed = new HashMap<>(answers);
        changed.remove(field);
        return changed;
    }

    public static Map<String, Object> extensionAnswer(String answer) {
        return Map.of("extensionAnswer", answer, "extensionRemarks", "We have waited long enough.");
    }

    public static Map<String, Object> extensionDecision(String decision) {
        return Map.of("extensionDecision", decision, "extensionReasons", "The books close on Friday.");
    }

    public static Map<String, Object> fewerDays(Object days) {
        return with(extensionDecision("shorter"), "extensionDays", days);
    }

    public static Map<String, Object> information() {
        return Map.of("informationAnswer", "Those of March.");
    }

    public static Map<String, Object> pauseReview(String decision) {
        return Map.of("pauseReview", decision);
    }
}
