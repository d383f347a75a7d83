package org.concordat.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.concordat.alliance.AllianceOffice;
import org.concordat.conflict.Category;
import org.concordat.conflict.ConflictOffice;
import org.concordat.conflict.PatientImpact;
import org.concordat.conflict.Severity;
import org.concordat.sanction.AppealOffice;
import org.concordat.sanction.EnforcementOffice;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What happened in the demo's alliance in the month before its first start: promises were made and broken. Time passes as it
 * would, so that what fell due on the way happened on its day.
 */
@Component
@Conditional(DemoAsked.class)
class DemoHistory {

    static final Duration PAST = Duration.ofDays(31);
    static final int DISPUTES = 3;

    private final DemoJourney journey;
    private final ConflictOffice conflicts;
    private final AllianceOffice alliances;
    private final EnforcementOffice sanctions;
    private final AppealOffice appeals;
    private final DemoClock clock;
    private final DemoTimes times;
    private final DemoTime time;
    private final Desk desk;
    private final TransactionOperations transaction;

    DemoHistory(
            DemoJourney journey,
            ConflictOffice conflicts,
            AllianceOffice alliances,
            EnforcementOffice sanctions,
            AppealOffice appeals,
            DemoClock clock,
            DemoTimes times,
            DemoTime time,
            Desk desk,
            TransactionOperations transaction) {
        this.journey = journey;
        this.conflicts = conflicts;
        this.alliances = alliances;
        this.sanctions = sanctions;
        this.appeals = appeals;
        this.clock = clock;
        this.times = times;
        this.time = time;
        this.desk = desk;
        this.transaction = transaction;
    }

    /** Plays it and comes to the present; one that was broken off goes there with what there is. */
    void play() {
        if (disputes() == 0) {
            playOut();
        }
        time.passTo(clock.present());
        clock.arrive();
        times.closePast(disputes());
    }

    /** How many the alliance has by now, of these and of others. */
    int disputes() {
        return conflicts.disputesOf(alliances.alliance(DemoAlliance.CODE)).size();
    }

    private void playOut() {
        var alarms = transaction.execute(status -> alarmsAreToBeReported());
        var beds = transaction.execute(status -> bedsAreToBeReported());
        var rota = transaction.execute(status -> rotaIsToBePublished());
        daysPassUntil("rep-kiski", "answerNotice", alarms);
        rightsAreSuspended(alarms);
        daysPassUntil("rep-highmark", "castBallot", alarms);
        boardRatifies(alarms);
        daysPassUntil("rep-allegheny", "answerNotice", beds);
        breachIsBeingCured(beds);
        daysPassUntil("rep-monongahela", "answerNotice", rota);
        warningIsAppealed(rota);
        desk.complete(
                "rep-laurel",
                "answerAppeal",
                rota,
                Map.of("appealAnswer", "We were shown no rota before the month began, and asked for it twice."));
    }

    /** Morning by morning, until somebody has something to do. */
    private void daysPassUntil(String person, String task, String reference) {
        while (!desk.waits(person, task, reference) && clock.isInThePast()) {
            time.passTo(DemoClock.morningOf(journey.today().plusDays(1)));
        }
    }

    private String alarmsAreToBeReported() {
        return promised(
                "monongahela",
                "kiski",
                Category.SERVICES,
                "Dose alarms of the mobile CT",
                "The mobile CT has raised dose alarms since the spring; we learned of them from a patient.",
                "Report every alarm.",
                "Report the dose alarms of the last quarter, each with its cause.",
                "\"due\":\"%s\",\"grace\":0,\"consequence\":\"critical\"".formatted(inDays(3)));
    }

    private String bedsAreToBeReported() {
        return promised(
                "laurel",
                "allegheny",
                Category.RESOURCES,
                "Free beds of the evening clinics",
                "Nobody knows in the evening which clinic has a bed free; patients are driven around.",
                "A report every quarter, and a list every day.",
                "Report how many beds were free each evening.",
                "\"due\":\"%s\",\"grace\":0,\"recurrence\":\"quarterly\",\"times\":4".formatted(inDays(5)));
    }

    private String rotaIsToBePublished() {
        return promised(
                "laurel",
                "monongahela",
                Category.GOALS,
                "Rota of the joint heart centre",
                "The rota is published when the month has begun; our people cannot plan.",
                "The rota a week before the month.",
                "Publish the rota of the next month.",
                "\"due\":\"%s\",\"grace\":0".formatted(inDays(17)));
    }

    private LocalDate inDays(int days) {
        return journey.today().plusDays(days);
    }

    private String promised(
            String complainant,
            String respondent,
            Category category,
            String subject,
            String description,
            String remedy,
            String act,
            String terms) {
        var reference = journey.report(
                complainant, respondent, category, Severity.MEDIUM, PatientImpact.LOW, subject, description, remedy);
        var clause = "[{\"obligor\":\"%s\",\"obligee\":\"%s\",\"act\":\"%s\",%s}]"
                .formatted(journey.member(respondent), journey.member(complainant), act, terms);
        return journey.sign(reference, List.of(complainant, respondent), clause);
    }

    /** Patients are in danger: the executive committee suspends rights at once, and a plan to cure the breach is accepted. */
    private void rightsAreSuspended(String reference) {
        found(reference, "kiski", "critical", "yes", "The alarms went on while nobody was told.");
        imposed("committee-2", reference);
        planAccepted(reference, "kiski", "Every alarm of the mobile CT is reported within a day.", 50);
    }

    private void boardRatifies(String reference) {
        for (var voter : List.of("rep-highmark", "rep-upmc", "board-member")) {
            desk.complete(voter, "castBallot", reference, Map.of("choice", "yes"));
        }
    }

    private void breachIsBeingCured(String reference) {
        found(reference, "allegheny", "major", "no", "Laurel's wards had relied on the report.");
        imposed("committee", reference);
        planAccepted(reference, "allegheny", "The report of the quarter is handed in.", 35);
    }

    private void warningIsAppealed(String reference) {
        found(reference, "monongahela", "major", "no", "A whole month could not be planned.");
        imposed("committee", reference);
        desk.as("rep-monongahela", () -> {
            var warning = sanctions.sanctionsOf(reference).get(0).id();
            appeals.fileAppeal(
                    reference, warning, "factsWrong", "The rota hung in the ward on the first of the month.");
            return reference;
        });
    }

    private void found(String reference, String obligor, String severity, String danger, String reasons) {
        desk.complete(
                "rep-" + obligor,
                "answerNotice",
                reference,
                Map.of("noticeAnswer", "contested", "answerToNotice", "It was done, and nobody wrote it down."));
        desk.complete(
                "compliance",
                "decideFinding",
                reference,
                Map.of("breachFinding", "found", "breachFindingReasons", "Nothing was handed in by the day agreed."));
        desk.complete(
                "compliance",
                "gradeBreach",
                reference,
                Map.of(
                        "breachSeverity", severity,
                        "breachIntent", "careless",
                        "selfReported", "no",
                        "immediateDanger", danger,
                        "gradingReasons", reasons));
    }

    private void imposed(String committee, String reference) {
        desk.complete(
                committee,
                "decideOnSanction",
                reference,
                Map.of("sanctionDecision", "imposed", "sanctionReasons", "What was promised has to be kept."));
    }

    private void planAccepted(String reference, String member, String act, int days) {
        var milestone = "[{\"act\":\"%s\",\"due\":\"%s\"}]".formatted(act, inDays(days));
        desk.complete("rep-" + member, "submitCurePlan", reference, Map.of("milestones", milestone));
        desk.complete(
                "compliance",
                "reviewCurePlan",
                reference,
                Map.of("planReview", "accepted", "planReviewReasons", "It can be verified, and cures the breach."));
    }
}
