package org.concordat.web.pages.words;

import java.util.Locale;
import java.util.Map;
import org.concordat.alliance.Refusal;

/** Names as people read them. */
public final class Labels {

    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("reporter", "Who reported"),
            Map.entry("unmaskingReason", "Why a custodian learned who reported"),
            Map.entry("glassReason", "Why the glass was broken"),
            Map.entry("interventionReason", "Why an operator intervened"),
            Map.entry("holdReason", "Why the legal hold was placed"),
            Map.entry("liftReason", "Why the legal hold was lifted"),
            Map.entry("subject", "Subject of the report"),
            Map.entry("description", "Description in the report"),
            Map.entry("remedySought", "Remedy sought"),
            Map.entry("differentSubject", "Why this is another dispute"),
            Map.entry("correction", "Correction of an entry"),
            Map.entry("whatIsMissing", "What is missing in the report"),
            Map.entry("informationQuestion", "Information asked for"),
            Map.entry("informationAnswer", "Information given"),
            Map.entry("extensionReason", "Why more time is asked for"),
            Map.entry("extensionRemarks", "Remarks on more time"),
            Map.entry("extensionReasons", "Reasons of the decision about more time"),
            Map.entry("cureAnswer", "Answer to what was missing"),
            Map.entry("measuresOrdered", "Measures of the standstill"),
            Map.entry("measuresTakenOver", "Measures of a standstill that was taken over from another dispute"),
            Map.entry("standstillReviewReasons", "Reasons of the review of the standstill"),
            Map.entry("assessmentReasons", "Reasons of the assessment"),
            Map.entry("appointmentReasons", "Reasons of the appointment"),
            Map.entry("investigatorReasons", "Reasons of the investigator's appointment"),
            Map.entry("disclosedTies", "What the investigator discloses"),
            Map.entry("requests", "Questions to the parties"),
            Map.entry("answerText", "Answer to the investigator"),
            Map.entry("rulingReasons", "Ruling on the evidence"),
            Map.entry("evidenceReasons", "Reasons of a ruling on a document"),
            Map.entry("proposalRemarks", "Why this mediator is proposed"),
            Map.entry("proposalAnswerRemarks", "Remarks on the proposed mediator"),
            Map.entry("strikes", "Names struck"),
            Map.entry("tiesDisclosed", "Ties disclosed by the named mediator"),
            Map.entry("tieDisclosed", "Tie disclosed by the mediator"),
            Map.entry("objectionReasons", "Reasons of an objection"),
            Map.entry("objectionDecisionReasons", "Reasons of the decision about an objection"),
            Map.entry("sessionPlace", "Place of a session"),
            Map.entry("invitationNote", "Note on an invitation"),
            Map.entry("absentParties", "Parties that did not come"),
            Map.entry("offer", "Offer, sealed"),
            Map.entry("revealedOffer", "Offer, revealed"),
            Map.entry("sessionNotes", "Notes of a session"),
            Map.entry("mediationPaper", "Paper of the mediation"),
            Map.entry("clauses", "Clauses as written"),
            Map.entry("terms", "Terms to be signed"),
            Map.entry("settlement", "Settlement"),
            Map.entry("settlementRemarks", "Remarks on the settlement"),
            Map.entry("settlementDocument", "Settlement as a document"),
            Map.entry("talksInvitation", "Invitation to talks"),
            Map.entry("waiverReason", "Reason for a waiver of talks"),
            Map.entry("waiverDecisionReasons", "Reasons of the decision about a waiver"),
            Map.entry("talksOffers", "Offers made in talks, without prejudice"),
            Map.entry("talksObjection", "Objection to a record of talks"),
            Map.entry("settledIssues", "Issues settled"),
            Map.entry("carvedOut", "Issues left open"),
            Map.entry("mandate", "Authority to sign"),
            Map.entry("refusalReason", "Reason for not signing"),
            Map.entry("positionStatement", "Position"),
            Map.entry("escalationReasons", "Reasons of the escalation"),
            Map.entry("requestReasons", "Reasons of the decision about an escalation"),
            Map.entry("boardPack", "Board pack"),
            Map.entry("resolution", "Resolution as written"),
            Map.entry("proposedResolution", "Proposed resolution"),
            Map.entry("reviewReasons", "Reasons of the committee"),
            Map.entry("answerRemarks", "Remarks on the resolution"),
            Map.entry("motionText", "Text of the motion"),
            Map.entry("measures", "Measures of the motion"),
            Map.entry("ballotReasons", "Reasons of a ballot"),
            Map.entry("principalRemarks", "Remarks of the head of an organisation"),
            Map.entry("appointmentOfNeutral", "Why this neutral"),
            Map.entry("conflictDisclosed", "What a neutral disclosed"),
            Map.entry("neutralReasons", "Reasons of the outside neutral"),
            Map.entry("fulfilmentReport", "Report of fulfilment"),
            Map.entry("verificationReasons", "Reasons of the verification"),
            Map.entry("fulfilmentExhibits", "Exhibits of a report"),
            Map.entry("missedTarget", "Why a missed target does not matter"),
            Map.entry("missingPart", "What is missing of an obligation"),
            Map.entry("waiverReasons", "Reasons of the waiver"),
            Map.entry("answerToNotice", "Answer to the notice of non-compliance"),
            Map.entry("serviceProof", "Proof of service"),
            Map.entry("serviceAddress", "Another mail address for a notice"),
            Map.entry("breachFindingReasons", "Reasons of the finding"),
            Map.entry("gradingReasons", "Reasons of the grading of a breach"),
            Map.entry("sanctionReasons", "Reasons of the decision about a sanction"),
            Map.entry("appealReasons", "Reasons of the appeal"),
            Map.entry("appealAnswer", "Answer to the appeal"),
            Map.entry("flagReviewReasons", "Reasons of the review of a flagged decision"),
            Map.entry("followUp", "What follows from a decision that was taken again"),
            Map.entry("readmissionReasons", "Reasons for a readmission"),
            Map.entry("appealDecisionReasons", "Reasons of the decision about the appeal"),
            Map.entry("milestones", "Milestones as written"),
            Map.entry("curePlan", "Cure plan"),
            Map.entry("planReviewReasons", "Reasons of the review of a cure plan"),
            Map.entry("milestoneReport", "Report of a milestone"),
            Map.entry("milestoneReasons", "Reasons of the verification of a milestone"),
            Map.entry("breachReasons", "Reasons of the decision about a delay"));

    private Labels() {}

    /** A constant such as {@code DATA_PRIVACY} as "Data privacy". */
    public static String of(Enum<?> constant) {
        return capital(constant.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /** A name such as {@code responseDue} as "Response due". */
    public static String ofName(String name) {
        return capital(name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT));
    }

    public static String ofField(String field) {
        return FIELDS.getOrDefault(field, ofName(field));
    }

    /** A refusal with its field as people read it, such as "Last day: must not lie in the past". */
    public static String told(Refusal refusal) {
        return ofName(refusal.field()) + ": " + refusal.rule();
    }

    /** Words as the beginning of a sentence. */
    public static String sentence(String words) {
        return capital(words);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
