package org.concordat.demo;

import java.util.List;
import java.util.Map;
import org.concordat.alliance.AllianceOffice;
import org.concordat.conflict.Category;
import org.concordat.conflict.ConflictOffice;
import org.concordat.conflict.PatientImpact;
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
    private final DemoJourney journey;
    private final DemoTimes times;
    private final Desk desk;
    private final TransactionOperations transaction;

    DemoDisputes(
            ConflictOffice conflicts,
            AllianceOffice alliances,
            DemoJourney journey,
            DemoTimes times,
            Desk desk,
            TransactionOperations transaction) {
        this.conflicts = conflicts;
        this.alliances = alliances;
        this.journey = journey;
        this.times = times;
        this.desk = desk;
        this.transaction = transaction;
    }

    /** Plays what was not played yet: each dispute is there as a whole or not at all, so their number tells. */
    void play() {
        scenes().stream().skip(played()).forEach(scene -> transaction.executeWithoutResult(status -> scene.run()));
    }

    List<Runnable> scenes() {
        return List.of(
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
    }

    private int played() {
        return conflicts.disputesOf(alliances.alliance(DemoAlliance.CODE)).size() - times.disputesOfThePast();
    }

    private void waitsForAssessment() {
        journey.report(
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
        journey.accept(journey.report(
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
        journey.fixSession(journey.mediate(journey.report(
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
        journey.agree(journey.report(
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
        draft(journey.report(
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
        var reference = journey.report(
                "allegheny",
                "monongahela",
                Category.COMMITMENT,
                Severity.HIGH,
                PatientImpact.HIGH,
                "Quality reports not delivered",
                "The quality reports for two quarters, by which infections are found early, were not delivered.",
                "Deliver both reports within thirty days.");
        desk.complete("committee", "decideOnStandstill", reference, Map.of("standstill", "none"));
        journey.mediateUrgently(reference);
        journey.holdSession(reference, "impasse");
        journey.goUp(reference, "allegheny", "monongahela");
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
                        journey.clause(
                                "monongahela", "allegheny", "Deliver the quality reports for the two quarters.", 30)));
    }

    private void waitsForCommittee() {
        var reference = journey.mediate(journey.report(
                "laurel",
                "allegheny",
                Category.GOALS,
                Severity.MEDIUM,
                PatientImpact.LOW,
                "Opening hours of the joint evening clinic",
                "The joint evening clinic closes at eight instead of ten, as the founding plan says.",
                "The hours of the founding plan."));
        journey.holdSession(reference, "impasse");
        journey.goUp(reference, "laurel", "allegheny");
    }

    private void waitsForFulfilment() {
        journey.sign(
                journey.report(
                        "allegheny",
                        "laurel",
                        Category.DATA_PRIVACY,
                        Severity.MEDIUM,
                        PatientImpact.NONE,
                        "Access to the shared imaging archive",
                        "Accounts of people who left were still open in the shared imaging archive.",
                        "Close such accounts within a day and report every quarter."),
                List.of("allegheny", "laurel"),
                journey.clause(
                        "laurel", "allegheny", "Close the accounts of everybody who left, and report how many.", 20));
    }

    private void waitsForVerification() {
        var reference = journey.sign(
                journey.report(
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
                        journey.today().toString(),
                        "fulfilmentReport",
                        "The chair was handed over at today's meeting; the minutes are on file."));
    }

    private void wasWithdrawn() {
        var reference = journey.report(
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
        var reference = journey.report(
                "laurel",
                "monongahela",
                Category.COMMUNICATION,
                Severity.MEDIUM,
                PatientImpact.LOW,
                "Which discharge letters were sent",
                "We received no discharge letters for 40 patients in May. The other side says that all were sent.",
                "Find out what happened, and send what is missing.");
        journey.assess(reference, "needed");
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
        return "{\"party\":\"%s\",\"request\":\"%s\"}".formatted(journey.member(member), question);
    }

    private String draft(String reference) {
        journey.agree(reference);
        desk.complete(
                "mediator",
                "draftSettlement",
                reference,
                Map.of(
                        "coverage",
                        "full",
                        "clauses",
                        journey.clause(
                                "allegheny", "laurel", "Apply the agreed price to weekend cases from today on.", 45)));
        return reference;
    }
}
