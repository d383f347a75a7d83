package org.concordat.obligation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.concordat.Answers.finding;
import static org.concordat.Answers.fulfilment;
import static org.concordat.Answers.keptInPart;
import static org.concordat.Answers.verification;
import static org.concordat.Answers.with;
import static org.concordat.Answers.without;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.EvidenceActs;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.notice.Notice;
import org.concordat.notice.Notice.Template;
import org.concordat.notice.NoticeOffice;
import org.concordat.obligation.FulfilmentOffice;
import org.concordat.obligation.Obligation;
import org.concordat.obligation.Obligation.State;
import org.concordat.obligation.ObligationRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class ObligationTrackingProcessTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Autowired
    Story story;

    @Autowired
    EvidenceActs evidence;

    @Autowired
    ObligationRegister register;

    @Autowired
    FulfilmentOffice fulfilments;

    @Autowired
    NoticeOffice notices;

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
                .hasNotPassed("recordBreach", "keptLate")
                .isEnded();
        assertThat(theObligation(reference).state()).isEqualTo(State.VERIFIED);
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
        assertThat(notices.noticesOf(reference))
                .filteredOn(notice -> notice.template() == Template.FULFILMENT_REJECTED)
                .extracting(Notice::addressee)
                .containsExactlyInAnyOrder(story.member(cast, "insurer"), story.member(cast, "hospital"));
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
    @DisplayName("counts as kept late when it was done after the day that was agreed")
    void isKeptLate() {
        var reference = story.aSettledDispute(cast);
        var tracking = story.process("obligation-tracking", reference);
        story.dayComes(story.today().plusDays(31));

        story.completes(cast.user("rep-insurer"), "reportFulfilment", reference, fulfilment(story.today()));
        story.completes(cast.user("compliance"), "verifyFulfilment", reference, verification("kept"));

        assertThat(tracking)
                .hasPassed("keptLate")
                .hasNotPassed("obligationKept", "recordBreach")
                .isEnded();
        story.thenTheRecordShows(reference, Outcome.FULFILMENT_REPORTED_LATE, Outcome.OBLIGATION_KEPT_LATE);
        story.thenTheRecordLacks(reference, Outcome.FULFILMENT_REPORTED, Outcome.OBLIGATION_KEPT);
        assertThat(notices.noticesOf(reference))
                .extracting(Notice::template)
                .contains(Template.OBLIGATION_KEPT_LATE)
                .doesNotContain(Template.OBLIGATION_KEPT);
        assertThat(theObligation(reference).state()).isEqualTo(State.LATE);
    }

    @Test
    @DisplayName("goes back to the obligor for the rest, which is due by its own day")
    void isKeptInPart() {
        var reference = story.aReportedFulfilment(cast);
        var rest = story.today().plusDays(60);

        story.completes(cast.user("compliance"), "verifyFulfilment", reference, keptInPart(rest));

        assertThat(story.process("obligation-tracking", reference)).isWaitingAt("reportFulfilment");
        story.thenTheRecordShows(reference, Outcome.FULFILMENT_REPORTED, Outcome.OBLIGATION_KEPT_IN_PART);
        assertThat(theObligation(reference).state()).isEqualTo(State.PARTIAL);
        assertThat(story.dueDateOf("obligationOverdue", reference)
                        .atZone(NEW_YORK)
                        .toLocalDate())
                .isAfter(rest);
    }

    @Test
    @DisplayName("is watched until the day of the rest has passed, too")
    void watchesTheRest() {
        var reference = story.aReportedFulfilment(cast);
        var watchedUntil = story.dueDateOf("trackingOverdue", reference);

        story.completes(
                cast.user("compliance"),
                "verifyFulfilment",
                reference,
                keptInPart(story.today().plusDays(120)));

        assertThat(story.dueDateOf("trackingOverdue", reference)).isAfter(watchedUntil.plus(Duration.ofDays(80)));
        story.thenTheRecordShows(reference, Outcome.OBLIGATION_KEPT_IN_PART, Outcome.CLOCK_RESTARTED);
    }

    @Test
    @DisplayName("is watched anew when its tracking was late already and the rest has time")
    void watchesTheRestAfterADelay() {
        var reference = story.aReportedFulfilment(cast);
        var watchedUntil = story.dueDateOf("trackingOverdue", reference);
        story.timePasses("trackingOverdue", reference);
        var breach = story.process("sla-breach", reference);

        story.completes(
                cast.user("compliance"),
                "verifyFulfilment",
                reference,
                keptInPart(story.today().plusDays(60)));

        assertThat(breach).hasPassed("overtaken").isEnded();
        assertThat(story.dueDateOf("trackingOverdue", reference)).isAfter(watchedUntil.plus(Duration.ofDays(60)));
    }

    @Test
    @DisplayName("is not watched longer because a report came back")
    void watchesNoLongerForARejection() {
        var reference = story.aReportedFulfilment(cast);
        var watchedUntil = story.dueDateOf("trackingOverdue", reference);

        story.completes(cast.user("compliance"), "verifyFulfilment", reference, verification("notYet"));

        assertThat(story.dueDateOf("trackingOverdue", reference)).isEqualTo(watchedUntil);
    }

    @Test
    @DisplayName("is kept when the rest follows")
    void isKeptWithTheRest() {
        var reference = story.aReportedFulfilment(cast);
        var tracking = story.process("obligation-tracking", reference);
        var rest = keptInPart(story.today().plusDays(60));
        story.completes(cast.user("compliance"), "verifyFulfilment", reference, rest);

        story.completes(cast.user("rep-insurer"), "reportFulfilment", reference, fulfilment(story.today()));
        story.completes(cast.user("compliance"), "verifyFulfilment", reference, verification("kept"));

        assertThat(tracking).hasPassed("obligationKept").isEnded();
        story.thenTheRecordShows(reference, Outcome.OBLIGATION_KEPT_IN_PART, Outcome.OBLIGATION_KEPT);
    }

    @Test
    @DisplayName("refuses a part that says neither what is missing nor until when, or a day that has passed")
    void refusesAPart() {
        var reference = story.aReportedFulfilment(cast);
        var verifier = cast.user("compliance");
        var part = keptInPart(story.today().plusDays(60));

        story.isRefused(verifier, "verifyFulfilment", reference, without(part, "missingPart"), "missingPart");
        story.isRefused(verifier, "verifyFulfilment", reference, without(part, "remainderDueOn"), "remainderDueOn");
        story.isRefused(verifier, "verifyFulfilment", reference, keptInPart(story.today()), "must be after today");
    }

    @Test
    @DisplayName("reminds the obligor before the day")
    void reminds() {
        var reference = story.aSettledDispute(cast);

        story.timePasses("reportFulfilment", reference);

        assertThat(story.process("obligation-tracking", reference)).isWaitingAt("reportFulfilment");
        assertThat(story.today()).isBefore(theObligation(reference).dueOn());
        story.thenTheRecordShows(reference, Outcome.OBLIGATION_OPENED, Outcome.OBLIGATION_FALLS_DUE);
        assertThat(theObligation(reference).state()).isEqualTo(State.DUE);
        assertThat(notices.noticesOf(reference))
                .filteredOn(notice -> notice.template() == Template.OBLIGATION_FALLS_DUE)
                .extracting(Notice::addressee)
                .containsExactly(story.member(cast, "insurer"));
    }

    @Test
    @DisplayName("sends no reminder whose day has passed")
    void sendsNoBelatedReminder() {
        var reference =
                story.aSettledDispute(cast, story.clauses(cast, story.today().plusDays(1)));

        assertThat(story.dueDateOf("reportFulfilment", reference)).isAfter(Instant.parse("9999-01-01T00:00:00Z"));
        story.timePasses("obligationOverdue", reference);
        story.thenTheRecordLacks(reference, Outcome.OBLIGATION_FALLS_DUE);
    }

    @Test
    @DisplayName("names the evidence by its numbers in the case file")
    void namesItsEvidence() {
        var reference = story.aSettledDispute(cast);
        var second = List.of(
                        story.files(cast, "hospital", reference, "invoice.txt"),
                        story.files(cast, "insurer", reference, "statement of account.txt"))
                .get(1);
        var obligor = cast.user("rep-insurer");
        var report = fulfilment(story.today());

        story.isRefused(
                obligor,
                "reportFulfilment",
                reference,
                with(report, "fulfilmentExhibits", "3"),
                "must be numbers of exhibits");
        story.completes(obligor, "reportFulfilment", reference, with(report, "fulfilmentExhibits", "2"));

        assertThat(fulfilments.reportsOn(List.of(theObligation(reference).id())))
                .singleElement()
                .satisfies(each -> assertThat(each.exhibits()).containsExactly(Map.entry("2", second)));
    }

    @Test
    @DisplayName("names no evidence that the investigator struck, not even the obligor's own")
    void namesNothingStruck() {
        var reference = story.anEvidenceWindow(cast);
        evidence.strikes(cast, reference, story.files(cast, "hospital", reference, "unsigned.txt"));
        evidence.strikes(cast, reference, story.files(cast, "insurer", reference, "undated.txt"));
        evidence.findsOut(cast, reference);
        evidence.settles(cast, reference);
        var report = fulfilment(story.today());

        for (var struck : List.of("1", "2")) {
            story.isRefused(
                    cast.user("rep-insurer"),
                    "reportFulfilment",
                    reference,
                    with(report, "fulfilmentExhibits", struck),
                    "that were not struck out");
        }
    }

    @Test
    @DisplayName("ends as waived when the member it is owed to lets go of it")
    void isWaived() {
        var reference = story.aSettledDispute(cast);
        var tracking = story.process("obligation-tracking", reference);

        story.waives(cast, "hospital", reference);
        story.runsJobs(reference);

        assertThat(tracking)
                .hasPassed("waivedByObligee", "obligationWaived")
                .hasNotPassed("obligationKept")
                .isEnded();
        story.thenTheRecordShows(
                reference, Outcome.OBLIGATION_OPENED, Outcome.OBLIGATION_WAIVED, Outcome.DISPUTE_CLOSED);
        assertThat(theObligation(reference).state()).isEqualTo(State.WAIVED);
    }

    @Test
    @DisplayName("is waived also while its fulfilment is being verified")
    void isWaivedWhileVerified() {
        var reference = story.aReportedFulfilment(cast);

        story.waives(cast, "hospital", reference);
        story.runsJobs(reference);

        story.thenTheRecordShows(reference, Outcome.FULFILMENT_REPORTED, Outcome.OBLIGATION_WAIVED);
        story.thenNothingIsLeftToDo(reference);
    }

    @Test
    @DisplayName("is waived by nobody else, and not after it was breached")
    void refusesAWaiver() {
        var reference = story.aSettledDispute(cast);
        for (var person : List.of("rep-insurer", "manager", "compliance", "admin")) {
            var failure = story.changesNothing(reference, () -> story.waivesAs(cast.user(person), reference));
            assertThat(failure).isInstanceOf(Refusal.class).hasMessageContaining("owed to");
        }
        story.timePasses("obligationOverdue", reference);

        var late = story.changesNothing(reference, () -> story.waives(cast, "hospital", reference));

        assertThat(late).isInstanceOf(Refusal.class).hasMessageContaining("breached");
    }

    @Test
    @DisplayName("is breached when reports keep coming back after its day")
    void isBreachedByRejections() {
        var reference = story.aReportedFulfilment(cast);
        story.dayComes(story.today().plusDays(31));
        var tracking = story.process("obligation-tracking", reference);

        comesBack(reference);
        reportsAgain(reference);
        comesBack(reference);
        story.thenTheRecordLacks(reference, Outcome.OBLIGATION_BREACHED);
        reportsAgain(reference);
        comesBack(reference);

        assertThat(tracking)
                .hasPassed("recordBreach", "obligationBreached")
                .hasNotPassed("obligationOverdue")
                .isWaitingAt("awaitFinding");
        assertThat(story.waitingTasks(reference)).containsExactly("answerNotice");
        assertThat(story.lastFacts(reference, Outcome.OBLIGATION_BREACHED)).containsEntry("rejections", "3");
    }

    @Test
    @DisplayName("is not breached by reports that come back before its day")
    void isNotBreachedBeforeItsDay() {
        var reference = story.aReportedFulfilment(cast);

        for (var time = 0; time < 4; time++) {
            comesBack(reference);
            reportsAgain(reference);
        }

        assertThat(story.waitingTasks(reference)).containsExactly("verifyFulfilment");
        story.thenTheRecordLacks(reference, Outcome.OBLIGATION_BREACHED);
    }

    private void comesBack(String reference) {
        story.completes(cast.user("compliance"), "verifyFulfilment", reference, verification("notYet"));
    }

    private void reportsAgain(String reference) {
        story.completes(cast.user("rep-insurer"), "reportFulfilment", reference, fulfilment(story.today()));
    }

    @Test
    @DisplayName("is breached when its day and its grace have passed, and waits until the breach is heard")
    void isBreached() {
        var reference = story.aSettledDispute(cast);
        var tracking = story.process("obligation-tracking", reference);

        story.timePasses("obligationOverdue", reference);

        assertThat(tracking)
                .hasPassed("obligationOverdue", "recordBreach", "obligationBreached")
                .hasNotPassed("obligationKept")
                .isWaitingAt("awaitFinding");
        assertThat(story.process("sanction-for-non-compliance", reference)).isWaitingAt("answerNotice");
        story.thenTheRecordShows(reference, Outcome.CLOCK_RAN_OUT, Outcome.OBLIGATION_BREACHED);
        assertThat(theObligation(reference).state()).isEqualTo(State.BREACHED);
    }

    @Test
    @DisplayName("reports a delay when the breach is not heard in time, and goes on waiting")
    void waitsTooLongForTheHearing() {
        var reference = story.anAnsweredBreach(cast);

        story.timePasses("hearingOverdue", reference);

        assertThat(story.process("obligation-tracking", reference))
                .hasPassed("hearingOverdue", "delayReported")
                .isWaitingAt("awaitFinding");
        assertThat(story.process("sla-breach", reference)).isWaitingAt("decideOnBreach");
    }

    static Stream<Arguments> everyFinding() {
        return Stream.of(
                arguments("cured", "breachCured", State.CURED, Outcome.OBLIGATION_CURED),
                arguments("excused", "breachExcused", State.EXCUSED, Outcome.OBLIGATION_EXCUSED),
                arguments("found", "notKept", State.BREACHED, Outcome.OBLIGATION_NOT_KEPT));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyFinding")
    @DisplayName("ends as the breach was found to be")
    void endsAsFound(String finding, String end, State state, Outcome outcome) {
        var reference = story.anAnsweredBreach(cast);
        var tracking = story.process("obligation-tracking", reference);

        story.completes(cast.user("compliance"), "decideFinding", reference, finding(finding));

        assertThat(tracking).hasPassed("awaitFinding", "recordFinding", end).isEnded();
        assertThat(theObligation(reference).state()).isEqualTo(state);
        story.thenTheRecordShows(reference, Outcome.OBLIGATION_BREACHED, outcome);
    }

    @Test
    @DisplayName("reports a delay when tracking takes too long, and goes on")
    void isLate() {
        var reference = story.aReportedFulfilment(cast);

        story.timePasses("trackingOverdue", reference);

        assertThat(story.process("obligation-tracking", reference))
                .hasPassed("trackingOverdue", "breachReported")
                .isWaitingAt("verifyFulfilment");
        assertThat(story.process("sla-breach", reference)).isWaitingAt("decideOnBreach");
        story.thenTheRecordShows(reference, Outcome.FULFILMENT_REPORTED, Outcome.CLOCK_RAN_OUT);
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
                story.anOperator(cast), "reportFulfilment", reference, answers, "task", "must be yours to complete");
    }

    @Test
    @DisplayName("lets nobody of a party verify")
    void refusesAVerifierOfAParty() {
        var reference = story.aReportedFulfilment(cast);

        story.isTurnedAway(cast.user("insurer-compliance"), "verifyFulfilment", reference, verification("kept"));
        story.isRefused(
                story.anOperator(cast),
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
    @DisplayName("gives the obligor its grace anew when a report comes back after the day has passed")
    void countsTheGraceFromTheRejection() {
        var reference = story.aReportedFulfilment(cast);
        story.timePasses("trackingOverdue", reference);

        story.completes(cast.user("compliance"), "verifyFulfilment", reference, verification("notYet"));

        assertThat(story.waitingTasks(reference)).contains("reportFulfilment");
        assertThat(story.dueDateOf("obligationOverdue", reference)
                        .atZone(NEW_YORK)
                        .toLocalDate())
                .isAfter(story.today());
        story.thenTheRecordLacks(reference, Outcome.OBLIGATION_BREACHED);
    }

    private Obligation theObligation(String reference) {
        return register.obligationsOf(reference).get(0);
    }
}
