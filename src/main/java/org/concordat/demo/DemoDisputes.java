package org.concordat.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Docket;
import org.concordat.alliance.DocketCase.Side;
import org.concordat.conflict.Category;
import org.concordat.conflict.ConflictOffice;
import org.concordat.conflict.PatientImpact;
import org.concordat.conflict.Report;
import org.concordat.conflict.Severity;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Plays disputes up to different stages, so that everybody finds work of theirs. */
@Component
@Conditional(DemoAsked.class)
class DemoDisputes {

    private final ConflictOffice conflicts;
    private final AllianceOffice alliances;
    private final Docket docket;
    private final Desk desk;
    private final Clock clock;
    private final TransactionOperations transaction;

    DemoDisputes(
            ConflictOffice conflicts,
            AllianceOffice alliances,
            Docket docket,
            Desk desk,
            Clock clock,
            TransactionOperations transaction) {
        this.conflicts = conflicts;
        this.alliances = alliances;
        this.docket = docket;
        this.desk = desk;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Plays what was not played yet: each dispute is there as a whole or not at all, so their number tells. */
    void play() {
        var scenes = List.<Runnable>of(
                this::waitsForAssessment,
                this::waitsForMediator,
                this::waitsForSession,
                this::waitsForDraft,
                this::waitsForSignatures,
                this::waitsForVotes,
                this::waitsForFulfilment,
                this::waitsForVerification,
                this::wasWithdrawn,
                this::waitsForEvidence,
                this::waitsForCommittee);
        scenes.stream().skip(played()).forEach(scene -> transaction.executeWithoutResult(status -> scene.run()));
    }

    private int played() {
        return conflicts.disputesOf(alliances.alliance(DemoAlliance.CODE)).size();
    }

    private void waitsForAssessment() {
        report(
                "laurel",
                "monongahela",
                Category.RESOURCES,
                Severity.MEDIUM,
                PatientImpact.LOW,
                "Shared operating room hours on Fridays",
                "Our two Friday slots in the shared operating rooms were given to another practice without the four weeks'"
                        + " notice the sharing agreement asks for. Eleven planned operations had to be moved.",
                "Restore the slots and keep the notice period.");
    }

    private void waitsForMediator() {
        accept(report(
                "allegheny",
                "laurel",
                Category.FINANCIAL,
                Severity.MEDIUM,
                PatientImpact.NONE,
                "Late payment for shared laboratory work",
                "Invoices for laboratory work since April were paid after 52 days on average; the agreement says 30.",
                "Interest on late payments, and a plan for paying on time."));
    }

    private void waitsForSession() {
        fixSession(mediate(report(
                "laurel",
                "allegheny",
                Category.COMMUNICATION,
                Severity.LOW,
                PatientImpact.LOW,
                "Visit letters arrive too late",
                "Visit letters from the clinics reach our wards a week late. Follow-up treatment begins without them.",
                "Letters within 48 hours of the visit.")));
    }

    private void waitsForDraft() {
        agree(report(
                "monongahela",
                "laurel",
                Category.SERVICES,
                Severity.MEDIUM,
                PatientImpact.LOW,
                "Referrals to the joint heart centre",
                "Since the spring, referrals of our patients to the joint heart centre have waited three times as long as"
                        + " referrals from inside the system.",
                "One waiting list for all members."));
    }

    private void waitsForSignatures() {
        draft(report(
                "laurel",
                "allegheny",
                Category.FINANCIAL,
                Severity.HIGH,
                PatientImpact.LOW,
                "Price of emergency imaging",
                "The price of emergency imaging agreed for this year has not been applied to weekend cases.",
                "Apply the price and settle the difference."));
    }

    /** Patients may come to harm, so that the board votes on the day the motion is put. */
    private void waitsForVotes() {
        var reference = report(
                "allegheny",
                "monongahela",
                Category.COMMITMENT,
                Severity.HIGH,
                PatientImpact.HIGH,
                "Quality reports not delivered",
                "The quality reports for two quarters, by which infections are found early, were not delivered.",
                "Deliver both reports within thirty days.");
        desk.complete("committee", "decideOnStandstill", reference, Map.of("standstill", "none"));
        mediateUrgently(reference);
        holdSession(reference, "impasse");
        goUp(reference, "allegheny", "monongahela");
        desk.complete(
                "committee-2",
                "reviewInCommittee",
                reference,
                Map.of(
                        "committeeDecision", "passedOn",
                        "reviewReasons", "The reports are owed; what follows from the delay is for the board."));
        desk.complete(
                "case-manager",
                "prepareMotion",
                reference,
                Map.of(
                        "motionText",
                        "Shall Monongahela Physicians deliver the two missing quality reports within thirty days?",
                        "measures",
                        clause("monongahela", "allegheny", "Deliver the quality reports for the two quarters.", 30)));
    }

    private void waitsForCommittee() {
        var reference = mediate(report(
                "laurel",
                "allegheny",
                Category.GOALS,
                Severity.MEDIUM,
                PatientImpact.LOW,
                "Opening hours of the joint evening clinic",
                "The joint evening clinic closes at eight instead of ten, as the founding plan says.",
                "The hours of the founding plan."));
        holdSession(reference, "impasse");
        goUp(reference, "laurel", "allegheny");
    }

    private void waitsForFulfilment() {
        sign(
                report(
                        "allegheny",
                        "laurel",
                        Category.DATA_PRIVACY,
                        Severity.MEDIUM,
                        PatientImpact.NONE,
                        "Access to the shared imaging archive",
                        "Accounts of people who left were still open in the shared imaging archive.",
                        "Close such accounts within a day and report every quarter."),
                "allegheny",
                "laurel");
    }

    private void waitsForVerification() {
        var reference = sign(
                report(
                        "allegheny",
                        "monongahela",
                        Category.POWER,
                        Severity.LOW,
                        PatientImpact.NONE,
                        "Chair of the joint scheduling group",
                        "The chair was to rotate every year and has not rotated for three.",
                        "Hand over the chair."),
                "allegheny",
                "monongahela");
        desk.complete(
                "rep-monongahela",
                "reportFulfilment",
                reference,
                Map.of(
                        "fulfilledOn",
                        today().toString(),
                        "fulfilmentReport",
                        "The chair was handed over at today's meeting; the minutes are on file."));
    }

    private void wasWithdrawn() {
        var reference = report(
                "monongahela",
                "allegheny",
                Category.CULTURE,
                Severity.LOW,
                PatientImpact.NONE,
                "Tone of the joint rota meetings",
                "The last meetings were loud and nothing was decided.",
                "A moderator for the next three meetings.");
        desk.as("rep-monongahela", () -> {
            conflicts.withdrawDispute(reference);
            return reference;
        });
    }

    private void waitsForEvidence() {
        var reference = report(
                "laurel",
                "monongahela",
                Category.COMMUNICATION,
                Severity.MEDIUM,
                PatientImpact.LOW,
                "Which discharge letters were sent",
                "We received no discharge letters for 40 patients in May. The other side says that all were sent.",
                "Find out what happened, and send what is missing.");
        assess(reference, "needed");
        desk.complete(
                "case-manager",
                "appointInvestigator",
                reference,
                Map.of(
                        "investigatorChoice", "appointed",
                        "investigator", "investigator",
                        "investigatorReasons", "Knows both letter systems and works for neither side."));
        desk.complete("investigator", "confirmIndependence", reference, Map.of("independence", "independent"));
        desk.complete(
                "investigator",
                "setOutAllegations",
                reference,
                Map.of(
                        "allegations",
                        "[{\"allegation\":\"No discharge letter was sent for 40 patients in May.\"}]",
                        "requests",
                        "[" + request("laurel", "Which letters are missing, and where did you look?") + ","
                                + request("monongahela", "When and how was each letter sent?") + "]"));
    }

    private String request(String member, String question) {
        return "{\"party\":\"%s\",\"request\":\"%s\"}".formatted(member(member), question);
    }

    // ---- the steps of a journey

    private String report(
            String complainant,
            String respondent,
            Category category,
            Severity severity,
            PatientImpact impact,
            String subject,
            String description,
            String remedy) {
        var reference = desk.as(
                "rep-" + complainant,
                () -> conflicts.report(
                        DemoAlliance.CODE,
                        new Report(
                                complainant,
                                List.of(respondent),
                                category,
                                severity,
                                impact,
                                null,
                                subject,
                                description,
                                remedy)));
        desk.complete("case-manager", "acknowledgeReport", reference, Map.of("completeness", "complete"));
        return reference;
    }

    private String accept(String reference) {
        assess(reference, "notNeeded");
        return reference;
    }

    private void assess(String reference, String investigation) {
        desk.complete(
                "case-manager",
                "assessDispute",
                reference,
                Map.of(
                        "assessment", "accepted",
                        "severity", "medium",
                        "investigation", investigation,
                        "assessmentReasons", "The charter covers it, and both sides are members."));
        goOnWithoutTalks(reference);
    }

    private void goOnWithoutTalks(String reference) {
        var complainant = alliances.member(conflicts.get(reference).complainant());
        desk.complete(
                "rep-" + complainant.code(),
                "inviteToTalks",
                reference,
                Map.of("overture", "waiver", "waiverReason", "Our chief executives have met twice, to no end."));
        desk.complete(
                "case-manager",
                "decideWaiver",
                reference,
                Map.of("waiver", "granted", "waiverDecisionReasons", "The minutes of both meetings are on file."));
    }

    /** The parties agree on a mediator, who declares independence; nobody objects. */
    private String mediate(String reference) {
        accept(reference);
        desk.complete(party(reference, Side.COMPLAINANT), "proposeMediator", reference, Map.of("mediator", "mediator"));
        desk.complete(
                party(reference, Side.RESPONDENT), "answerProposal", reference, Map.of("proposalAnswer", "accepted"));
        clear(reference);
        return reference;
    }

    /** In the urgent lane the office names the mediator. */
    private void mediateUrgently(String reference) {
        accept(reference);
        desk.complete(
                "case-manager",
                "appointMediator",
                reference,
                Map.of("mediator", "mediator", "appointmentReasons", "Free today, and works for neither side."));
        clear(reference);
    }

    private void clear(String reference) {
        desk.complete("mediator", "declareIndependence", reference, Map.of("independence", "independent"));
        for (var side : List.of(Side.COMPLAINANT, Side.RESPONDENT)) {
            desk.complete(party(reference, side), "raiseObjection", reference, Map.of("objection", "none"));
        }
    }

    /** The representative of the one member on a side. */
    private String party(String reference, Side side) {
        var docketCase = docket.caseOf(reference);
        return docketCase.parties().stream()
                .filter(party -> docketCase.side(party) == side)
                .map(party -> "rep-" + alliances.member(party).code())
                .findFirst()
                .orElseThrow();
    }

    private void holdSession(String reference, String outcome) {
        fixSession(reference);
        desk.complete(
                "mediator",
                "holdSession",
                reference,
                Map.of("sessionHeld", "held", "sessionHeldOn", today().toString(), "sessionOutcome", outcome));
    }

    private void fixSession(String reference) {
        desk.complete(
                "mediator",
                "proposeSession",
                reference,
                Map.of(
                        "sessionOn",
                        today().toString(),
                        "sessionTime",
                        "10:00",
                        "sessionHours",
                        2,
                        "sessionMode",
                        "video"));
        for (var side : List.of(Side.COMPLAINANT, Side.RESPONDENT)) {
            desk.complete(
                    party(reference, side), "answerInvitation", reference, Map.of("invitationAnswer", "accepted"));
        }
    }

    private void goUp(String reference, String complainant, String respondent) {
        desk.complete(
                "rep-" + complainant,
                "filePosition",
                reference,
                Map.of(
                        "position", "filed",
                        "positionStatement", "What was agreed is in the charter's annex; we ask that it be done."));
        desk.complete("rep-" + respondent, "filePosition", reference, Map.of("position", "onFile"));
    }

    private String agree(String reference) {
        mediate(reference);
        holdSession(reference, "agreement");
        return reference;
    }

    private String draft(String reference) {
        agree(reference);
        desk.complete(
                "mediator",
                "draftSettlement",
                reference,
                Map.of(
                        "coverage",
                        "full",
                        "clauses",
                        clause("allegheny", "laurel", "Apply the agreed price to weekend cases from today on.", 45)));
        return reference;
    }

    private String sign(String reference, String complainant, String respondent) {
        agree(reference);
        desk.complete(
                "mediator",
                "draftSettlement",
                reference,
                Map.of(
                        "coverage",
                        "full",
                        "clauses",
                        clause(respondent, complainant, "Do what the complainant asked for.", 60)));
        for (var member : List.of(complainant, respondent)) {
            desk.complete(
                    "rep-" + member,
                    "signSettlement",
                    reference,
                    Map.of("signature", "signed", "authority", "officer"));
        }
        return reference;
    }

    private String clause(String obligor, String obligee, String act, int days) {
        return "[{\"obligor\":\"%s\",\"obligee\":\"%s\",\"act\":\"%s\",\"due\":\"%s\"}]"
                .formatted(member(obligor), member(obligee), act, today().plusDays(days));
    }

    private String member(String code) {
        return alliances.member(DemoAlliance.CODE, code).id().toString();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("America/New_York"));
    }
}
