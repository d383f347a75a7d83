package org.concordat.obligation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.concordat.Answers.fulfilment;
import static org.concordat.Answers.review;
import static org.concordat.Answers.verification;
import static org.concordat.Answers.without;

import java.time.ZoneId;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class ObligationTrackingProcessTest {

    @Autowired
    Story story;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("ends as kept when somebody else than the obligor has seen the evidence")
    void isKept() {
        var reference = story.aReportedFulfilment(cast);
        var tracking = story.process("obligation-tracking", reference);

        story.completes(cast.user("compliance"), "verifyFulfilment", reference, verification("kept"));

        assertThat(tracking)
                .hasPassed("reportFulfilment", "verifyFulfilment", "obligationKept")
                .hasNotPassed("recordBreach")
                .isEnded();
        story.thenTheRecordShows(
                reference, Outcome.OBLIGATION_OPENED, Outcome.FULFILMENT_REPORTED, Outcome.OBLIGATION_KEPT);
        story.thenTheRecordLacks(reference, Outcome.OBLIGATION_BREACHED);
    }

    @Test
    @DisplayName("goes back to the obligor when the evidence does not show it")
    void isReportedAgain() {
        var reference = story.aReportedFulfilment(cast);

        story.completes(cast.user("compliance"), "verifyFulfilment", reference, verification("notYet"));

        assertThat(story.process("obligation-tracking", reference))
                .hasPassed("isObligationKept")
                .isWaitingAt("reportFulfilment");
        story.thenTheRecordShows(reference, Outcome.FULFILMENT_REPORTED, Outcome.FULFILMENT_REJECTED);
        story.thenTheRecordLacks(reference, Outcome.OBLIGATION_KEPT);
    }

    @Test
    @DisplayName("can be kept at the second report")
    void isKeptAtTheSecondReport() {
        var reference = story.aReportedFulfilment(cast);
        var tracking = story.process("obligation-tracking", reference);
        story.completes(cast.user("compliance"), "verifyFulfilment", reference, verification("notYet"));

        story.completes(cast.user("rep-insurer"), "reportFulfilment", reference, fulfilment(story.today()));
        story.completes(cast.user("compliance"), "verifyFulfilment", reference, verification("kept"));

        assertThat(tracking).hasPassed("obligationKept").isEnded();
        story.thenTheRecordShows(
                reference, Outcome.FULFILMENT_REJECTED, Outcome.FULFILMENT_REPORTED, Outcome.OBLIGATION_KEPT);
    }

    @Test
    @DisplayName("is entered as breached when its day and its grace have passed")
    void isOverdue() {
        var reference = story.aSettledDispute(cast);

        story.timePasses("obligationOverdue", reference);

        assertThat(story.process("obligation-tracking", reference))
                .hasPassed("obligationOverdue", "recordBreach")
                .isWaitingAt("reviewBreach");
        story.thenTheRecordShows(reference, Outcome.CLOCK_RAN_OUT, Outcome.OBLIGATION_BREACHED);
    }

    @Test
    @DisplayName("ends as breached when the review confirms it")
    void isBreached() {
        var reference = story.aBreachedObligation(cast);
        var tracking = story.process("obligation-tracking", reference);

        story.completes(cast.user("compliance"), "reviewBreach", reference, review("confirmed"));

        assertThat(tracking)
                .hasPassed("reviewBreach", "obligationBreached")
                .hasNotPassed("breachExcused")
                .isEnded();
        story.thenTheRecordShows(reference, Outcome.OBLIGATION_BREACHED, Outcome.BREACH_CONFIRMED);
        story.thenTheRecordLacks(reference, Outcome.BREACH_EXCUSED, Outcome.OBLIGATION_KEPT);
    }

    @Test
    @DisplayName("ends as excused when the review excuses it")
    void isExcused() {
        var reference = story.aBreachedObligation(cast);
        var tracking = story.process("obligation-tracking", reference);

        story.completes(cast.user("compliance"), "reviewBreach", reference, review("excused"));

        assertThat(tracking)
                .hasPassed("breachExcused")
                .hasNotPassed("obligationBreached")
                .isEnded();
        story.thenTheRecordShows(reference, Outcome.OBLIGATION_BREACHED, Outcome.BREACH_EXCUSED);
        story.thenTheRecordLacks(reference, Outcome.BREACH_CONFIRMED);
    }

    @Test
    @DisplayName("reports a delay when tracking takes too long, and goes on")
    void isLate() {
        var reference = story.aBreachedObligation(cast);

        story.timePasses("trackingOverdue", reference);

        assertThat(story.process("obligation-tracking", reference))
                .hasPassed("trackingOverdue", "breachReported")
                .isWaitingAt("reviewBreach");
        assertThat(story.process("sla-breach", reference)).isWaitingAt("decideOnBreach");
        story.thenTheRecordShows(reference, Outcome.OBLIGATION_BREACHED, Outcome.CLOCK_RAN_OUT);
    }

    @Test
    @DisplayName("refuses a fulfilment in the future, on no day or without a report")
    void refusesAFulfilment() {
        var reference = story.aSettledDispute(cast);
        var obligor = cast.user("rep-insurer");
        var today = fulfilment(story.today());
        var tomorrow = fulfilment(story.today().plusDays(1));

        story.isRefused(obligor, "reportFulfilment", reference, tomorrow, "fulfilledOn", "not lie in the future");
        story.isRefused(obligor, "reportFulfilment", reference, without(today, "fulfilledOn"), "Fulfilled on", "empty");
        story.isRefused(obligor, "reportFulfilment", reference, without(today, "fulfilmentReport"), "Report", "empty");
    }

    @Test
    @DisplayName("takes the report from the obligor only")
    void refusesAStrangersReport() {
        var reference = story.aSettledDispute(cast);
        var answers = fulfilment(story.today());

        story.isTurnedAway(cast.user("rep-hospital"), "reportFulfilment", reference, answers);
        story.isRefused(
                cast.user("admin"), "reportFulfilment", reference, answers, "task", "must be yours to complete");
    }

    @Test
    @DisplayName("lets nobody of a party verify")
    void refusesAVerifierOfAParty() {
        var reference = story.aReportedFulfilment(cast);

        story.isTurnedAway(cast.user("insurer-compliance"), "verifyFulfilment", reference, verification("kept"));
        story.isRefused(
                cast.user("admin"),
                "verifyFulfilment",
                reference,
                verification("kept"),
                "task",
                "must be yours to complete");
    }

    @Test
    @DisplayName("refuses a verification without reasons or with an unknown finding")
    void refusesAVerification() {
        var reference = story.aReportedFulfilment(cast);
        var verifier = cast.user("compliance");
        var silent = without(verification("kept"), "verificationReasons");

        story.isRefused(verifier, "verifyFulfilment", reference, verification("nearly"), "Finding", "choices");
        story.isRefused(verifier, "verifyFulfilment", reference, silent, "Reasons", "must not be empty");
    }

    @Test
    @DisplayName("lets nobody of a party review the breach")
    void refusesAReviewerOfAParty() {
        var reference = story.aBreachedObligation(cast);

        story.isTurnedAway(cast.user("insurer-compliance"), "reviewBreach", reference, review("excused"));
        story.isRefused(
                cast.user("admin"), "reviewBreach", reference, review("excused"), "task", "must be yours to complete");
    }

    @Test
    @DisplayName("refuses a review without reasons or with an unknown finding")
    void refusesAReview() {
        var reference = story.aBreachedObligation(cast);
        var reviewer = cast.user("compliance");
        var silent = without(review("excused"), "breachReviewReasons");

        story.isRefused(reviewer, "reviewBreach", reference, review("forgotten"), "Finding", "choices");
        story.isRefused(reviewer, "reviewBreach", reference, silent, "Reasons", "must not be empty");
    }

    @Test
    @DisplayName("gives the obligor its grace anew when a report comes back after the day has passed")
    void countsTheGraceFromTheRejection() {
        var reference = story.aReportedFulfilment(cast);
        story.timePasses("trackingOverdue", reference);

        story.completes(cast.user("compliance"), "verifyFulfilment", reference, verification("notYet"));

        assertThat(story.waitingTasks(reference)).contains("reportFulfilment");
        assertThat(story.dueDateOf("obligationOverdue", reference)
                        .atZone(ZoneId.of("America/New_York"))
                        .toLocalDate())
                .isAfter(story.today());
        story.thenTheRecordLacks(reference, Outcome.OBLIGATION_BREACHED);
    }
}
