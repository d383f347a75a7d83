package org.concordat.conflict.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.concordat.Answers.assessment;
import static org.concordat.Answers.finding;
import static org.concordat.Answers.verification;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.concordat.Answers;
import org.concordat.BoardActs;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.DeadlockActs;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.conflict.Category;
import org.concordat.conflict.ConflictOffice;
import org.concordat.conflict.Ending;
import org.concordat.conflict.PatientImpact;
import org.concordat.conflict.Report;
import org.concordat.conflict.Severity;
import org.concordat.conflict.Stage;
import org.concordat.notice.Notice;
import org.concordat.notice.Notice.Template;
import org.concordat.notice.NoticeOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class DisputeResolutionProcessTest {

    @Autowired
    Story story;

    @Autowired
    BoardActs board;

    @Autowired
    DeadlockActs deadlocks;

    @Autowired
    ConflictOffice conflicts;

    @Autowired
    NoticeOffice notices;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("closes when what was settled has been kept")
    void closesASettledDispute() {
        var reference = story.aReportedFulfilment(cast);
        var journey = story.process("dispute-resolution", reference);

        story.completes(cast.user("compliance"), "verifyFulfilment", reference, verification("kept"));
        story.runsJobs(reference);

        assertThat(journey)
                .hasPassed("receiveReport", "mediateConflict", "trackObligations", "closeDispute", "disputeClosed")
                .hasNotPassed("escalateToBoard", "closeWithoutRemedy")
                .isEnded();
        story.thenTheRecordShows(
                reference, Outcome.SETTLEMENT_REACHED, Outcome.OBLIGATION_KEPT, Outcome.DISPUTE_CLOSED);
        assertThat(conflicts.get(reference).outcome()).isEqualTo(Ending.RESOLVED);
        story.thenNothingIsLeftToDo(reference);
    }

    @Test
    @DisplayName("tracks what a carried motion orders")
    void tracksACarriedMotion() {
        var reference = story.aMotion(cast);
        var journey = story.process("dispute-resolution", reference);

        List.of("clinic", "physicians", "county").forEach(seat -> story.votes(cast, reference, seat, "yes"));
        story.runsJobs(reference);

        assertThat(journey).hasPassed("escalateToBoard", "openObligations").isWaitingAt("trackObligations");
        story.thenTheRecordShows(reference, Outcome.MOTION_CARRIED, Outcome.OBLIGATION_OPENED);
        assertThat(conflicts.get(reference).stage()).isEqualTo(Stage.IN_COMPLIANCE);
    }

    @Test
    @DisplayName("stays open while the breach of an obligation is heard")
    void waitsForTheHearing() {
        var reference = story.aBreachedObligation(cast);

        assertThat(story.process("dispute-resolution", reference)).isWaitingAt("trackObligations");
        assertThat(conflicts.get(reference).stage()).isEqualTo(Stage.IN_COMPLIANCE);
        story.thenTheRecordLacks(reference, Outcome.DISPUTE_CLOSED);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"cured", "excused"})
    @DisplayName("closes as resolved when the breach was cured or excused")
    void closesAfterAHarmlessBreach(String finding) {
        var reference = story.anAnsweredBreach(cast);

        story.completes(cast.user("compliance"), "decideFinding", reference, finding(finding));
        story.runsJobs(reference);

        assertThat(conflicts.get(reference).outcome()).isEqualTo(Ending.RESOLVED);
        assertThat(notices.noticesOf(reference))
                .extracting(Notice::template)
                .contains(Template.DISPUTE_CLOSED)
                .doesNotContain(Template.DISPUTE_CLOSED_WITH_BREACH);
        story.thenNothingIsLeftToDo(reference);
    }

    @Test
    @DisplayName("closes as not kept when an obligation was breached and nothing speaks for it")
    void closesWithABreach() {
        var reference = story.anAnsweredBreach(cast);
        story.completes(cast.user("compliance"), "decideFinding", reference, finding("found"));
        story.runsJobs(reference);

        assertThat(conflicts.get(reference).outcome()).isEqualTo(Ending.CLOSED_WITH_BREACH);
        story.thenTheRecordShows(
                reference, Outcome.OBLIGATION_BREACHED, Outcome.NON_COMPLIANCE_FOUND, Outcome.DISPUTE_CLOSED);
        assertThat(story.path("dispute-resolution", reference)).contains("closeDispute", "disputeClosed");
        assertThat(notices.noticesOf(reference))
                .extracting(Notice::template)
                .contains(Template.DISPUTE_CLOSED_WITH_BREACH)
                .doesNotContain(Template.DISPUTE_CLOSED);
    }

    @Test
    @DisplayName("closes without remedy when the motion is not carried")
    void closesWithoutRemedy() {
        var reference = story.aMotion(cast);
        var journey = story.process("dispute-resolution", reference);

        List.of("clinic", "physicians", "county").forEach(seat -> story.votes(cast, reference, seat, "no"));
        story.runsJobs(reference);

        assertThat(journey)
                .hasPassed("closeWithoutRemedy", "closedWithoutRemedy")
                .hasNotPassed("openObligations", "disputeClosed")
                .isEnded();
        story.thenTheRecordShows(reference, Outcome.MOTION_FAILED, Outcome.DISPUTE_CLOSED);
        story.thenTheRecordLacks(reference, Outcome.OBLIGATION_OPENED);
        assertThat(conflicts.get(reference).outcome()).isEqualTo(Ending.WITHOUT_REMEDY);
        story.thenNothingIsLeftToDo(reference);
    }

    @Test
    @DisplayName("ends at once when the dispute is dismissed")
    void endsDismissed() {
        var reference = story.aReportedDispute(cast);
        var journey = story.process("dispute-resolution", reference);

        story.completes(cast.user("manager"), "assessDispute", reference, assessment("dismissed"));

        assertThat(journey)
                .hasPassed("receiveReport", "disputeDismissed")
                .hasNotPassed("mediateConflict")
                .isEnded();
        story.thenTheRecordShows(reference, Outcome.DISPUTE_DISMISSED);
        story.thenTheRecordLacks(reference, Outcome.STAGE_REACHED);
        assertThat(conflicts.get(reference).outcome()).isEqualTo(Ending.DISMISSED);
        story.thenNothingIsLeftToDo(reference);
    }

    @Test
    @DisplayName("says that the board was tied")
    void closesTied() {
        var reference = story.aMotion(cast);

        deadlocks.staysDeadlocked(cast, reference, "yes", "no", "abstain");

        assertThat(conflicts.get(reference).outcome()).isEqualTo(Ending.BOARD_TIED);
    }

    @Test
    @DisplayName("says that nobody on the board voted")
    void closesInSilence() {
        var reference = story.aMotion(cast);

        deadlocks.staysDeadlocked(cast, reference);

        assertThat(conflicts.get(reference).outcome()).isEqualTo(Ending.BOARD_SILENT);
    }

    @Test
    @DisplayName("says that the board had no quorum")
    void closesInquorate() {
        board.aSeatOf(cast, "hospice");
        board.aSeatOf(cast, "dentists");
        var reference = story.aMotion(cast);

        deadlocks.staysDeadlocked(cast, reference, "no");

        assertThat(conflicts.get(reference).outcome()).isEqualTo(Ending.BOARD_INQUORATE);
    }

    static Stream<Arguments> everyWait() {
        return Stream.of(
                at("reported", Story::aReportedDispute),
                at("accepted", Story::anAcceptedDispute),
                at("in mediation", Story::aMediation),
                at("agreed", Story::anAgreedMediation),
                at("drafted", Story::aDraftedSettlement),
                at("escalated", Story::aFailedMediation),
                at("in committee", Story::aDisputeInCommittee),
                at("answered by the parties", Story::aProposedResolution),
                at("to be put to the board", Story::anEscalatedDispute),
                at("put to the board", Story::aMotion),
                at("in compliance", Story::aSettledDispute),
                at("to be verified", Story::aReportedFulfilment),
                at("breached in part", Story::aBreachBesideAnOpenObligation),
                at("heard about a breach", Story::anAnsweredBreach));
    }

    private static Arguments at(String stage, BiFunction<Story, Cast, String> dispute) {
        return arguments(stage, dispute);
    }

    @ParameterizedTest(name = "when {0}")
    @MethodSource("everyWait")
    @DisplayName("ends as withdrawn when the complainant takes the dispute back")
    void withdraws(String stage, BiFunction<Story, Cast, String> dispute) {
        var reference = dispute.apply(story, cast);
        var journey = story.process("dispute-resolution", reference);

        story.withdraws(cast, reference);

        assertThat(journey).hasPassed("endEarly", "endedEarly").isEnded();
        story.thenTheRecordShows(reference, Outcome.DISPUTE_WITHDRAWN);
        story.thenTheRecordLacks(reference, Outcome.DISPUTE_CLOSED);
        assertThat(conflicts.get(reference).outcome()).isEqualTo(Ending.WITHDRAWN);
        story.thenNothingIsLeftToDo(reference);
    }

    @Test
    @DisplayName("releases what is owed to the complainant when a settled dispute is withdrawn")
    void releasesObligations() {
        var reference = story.aSettledDispute(cast);

        story.withdraws(cast, reference);

        story.thenTheRecordShows(
                reference, Outcome.MEDIATION_ENDED, Outcome.OBLIGATION_RELEASED, Outcome.DISPUTE_WITHDRAWN);
        assertThat(story.outcomes(reference)).containsOnlyOnce(Outcome.MEDIATION_ENDED);
    }

    @Test
    @DisplayName("refuses a withdrawal while the complainant itself owes something")
    void refusesToForgetWhatTheComplainantOwes() {
        var reference = story.anAgreedMediation(cast);
        story.completes(
                cast.user("mediator"),
                "draftSettlement",
                reference,
                Answers.draft("[" + theHospitalOwes(story.today().plusDays(30)) + "]"));
        story.signs(cast, reference, "hospital", "signed");
        story.signs(cast, reference, "insurer", "signed");
        story.runsJobs(reference);

        var failure = story.changesNothing(reference, () -> story.withdraws(cast, reference));

        assertThat(failure).hasMessageContaining("owed to another party");
        assertThat(story.waitingTasks(reference)).containsExactly("reportFulfilment");
    }

    @Test
    @DisplayName("ends an open mediation and an open motion with the dispute")
    void endsWhatIsOpen() {
        var mediated = story.aMediation(cast);
        var escalated = story.aMotion(cast);

        story.withdraws(cast, mediated);
        story.withdraws(cast, escalated);

        story.thenTheRecordShows(mediated, Outcome.MEDIATION_ENDED, Outcome.DISPUTE_WITHDRAWN);
        story.thenTheRecordShows(escalated, Outcome.MOTION_WITHDRAWN, Outcome.DISPUTE_WITHDRAWN);
    }

    @Test
    @DisplayName("takes the question about a delay along when the dispute is withdrawn")
    void withdrawsADelay() {
        var reference = story.aLateAssessment(cast);
        var breach = story.process("sla-breach", reference);

        story.withdraws(cast, reference);

        assertThat(breach).hasPassed("clockStopped", "overtaken").isEnded();
        story.thenNothingIsLeftToDo(reference);
    }

    @Test
    @DisplayName("refuses a withdrawal by anybody but the complainant")
    void refusesAStrangersWithdrawal() {
        var reference = story.aMediation(cast);

        for (var person : List.of("rep-insurer", "manager", "mediator", "admin")) {
            var failure = story.changesNothing(
                    reference, () -> story.as(cast.user(person), () -> conflicts.withdrawDispute(reference)));
            assertThat(failure).isInstanceOf(Refusal.class).hasMessageContaining("complainant");
        }
    }

    @Test
    @DisplayName("refuses the withdrawal of a closed dispute")
    void refusesALateWithdrawal() {
        var reference = story.aReportedDispute(cast);
        story.completes(cast.user("manager"), "assessDispute", reference, assessment("dismissed"));

        var failure = story.changesNothing(reference, () -> story.withdraws(cast, reference));

        assertThat(failure).isInstanceOf(Refusal.class).hasMessageContaining("closed");
    }

    private String theHospitalOwes(LocalDate due) {
        return story.clause(cast, "hospital", "insurer", due.toString());
    }

    static Stream<Arguments> reportsThatBreakARule() {
        return Stream.of(
                arguments("respondents", "own respondent", report(List.of("hospital"), 1L, "Rates", "Unpaid.")),
                arguments("respondents", "at least one", report(List.of(), 1L, "Rates", "Unpaid.")),
                arguments("respondents", "twice", report(List.of("clinic", "clinic"), 1L, "Rates", "Unpaid.")),
                arguments("respondents", "no such member", report(List.of("nobody"), 1L, "Rates", "Unpaid.")),
                arguments("subject", "must not be empty", report(List.of("clinic"), 1L, " ", "Unpaid.")),
                arguments("subject", "one line", report(List.of("clinic"), 1L, "Rates\nand terms", "Unpaid.")),
                arguments("description", "must not be empty", report(List.of("clinic"), 1L, "Rates", "")),
                arguments("description", "control", report(List.of("clinic"), 1L, "Rates", "Un\u0000paid.")),
                arguments("amount", "between 0", report(List.of("clinic"), -1L, "Rates", "Unpaid.")));
    }

    private static Report report(List<String> respondents, Long amount, String subject, String description) {
        return new Report(
                "hospital",
                respondents,
                Category.FINANCIAL,
                Severity.LOW,
                PatientImpact.NONE,
                amount,
                subject,
                description,
                null);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("reportsThatBreakARule")
    @DisplayName("refuses a report that breaks a rule, and starts nothing")
    void refusesAReport(String field, String rule, Report report) {
        var failure = story.changesNothing(
                "none", () -> story.as(cast.user("rep-hospital"), () -> conflicts.report(cast.alliance(), report)));

        assertThat(failure)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(field)
                .hasMessageContaining(rule);
    }

    @Test
    @DisplayName("refuses a report for another member")
    void refusesAReportForAnotherMember() {
        var failure = story.changesNothing(
                "none",
                () -> story.as(cast.user("rep-insurer"), () -> conflicts.report(cast.alliance(), Story.aReport())));

        assertThat(failure).isInstanceOf(Refusal.class).hasMessageContaining("complainant");
    }
}
