package org.concordat.conflict.process;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.concordat.Answers.assessment;
import static org.concordat.Answers.completeness;
import static org.concordat.Answers.cure;
import static org.concordat.Answers.with;
import static org.concordat.Answers.without;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Outcome;
import org.concordat.conflict.ConflictOffice;
import org.concordat.conflict.Ending;
import org.concordat.notice.Notice;
import org.concordat.notice.NoticeOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class ConflictReportingProcessTest {

    @Autowired
    Story story;

    @Autowired
    ConflictOffice conflicts;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    NoticeOffice notices;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("acknowledges a complete report, tells the respondents only then, and lets a case manager assess")
    void acknowledges() {
        var reference = story.aReceivedReport(cast);
        story.thenTheRecordLacks(reference, Outcome.NOTICE_SERVED, Outcome.REPORT_ACKNOWLEDGED);

        story.acknowledges(cast, reference, "complete");

        assertThat(story.process("conflict-reporting", reference))
                .hasPassedInOrder("reportReceived", "acknowledgeReport", "notifyRespondents", "triageDispute")
                .hasNotPassed("cureReport")
                .isWaitingAt("assessDispute");
        story.thenTheRecordShows(
                reference,
                Outcome.DISPUTE_REPORTED,
                Outcome.REPORT_ACKNOWLEDGED,
                Outcome.REPORT_COMPLETE,
                Outcome.DISPUTE_TRIAGED);
        assertThat(noticesIn(reference))
                .containsExactly(
                        entry("hospital", Notice.Template.REPORT_ACKNOWLEDGED),
                        entry("insurer", Notice.Template.RESPONDENT_NOTIFIED));
        assertThat(story.tasksOf(cast.user("manager"), reference))
                .extracting(Task::getTaskDefinitionKey)
                .containsExactly("assessDispute");
    }

    private List<Map.Entry<String, Notice.Template>> noticesIn(String reference) {
        return notices.noticesOf(reference).stream()
                .map(notice -> entry(alliances.member(notice.addressee()).code(), notice.template()))
                .toList();
    }

    @Test
    @DisplayName("acknowledges by system and reports a breach when nobody looks in time; the task stays")
    void acknowledgesBySystem() {
        var reference = story.aReceivedReport(cast);

        story.timePasses("acknowledgementOverdue", reference);

        assertThat(story.process("conflict-reporting", reference))
                .hasPassed("acknowledgeBySystem", "lateAcknowledgementReported")
                .isWaitingAt("acknowledgeReport");
        assertThat(story.process("sla-breach", reference)).isWaitingAt("decideOnBreach");
        story.thenTheRecordShows(reference, Outcome.REPORT_ACKNOWLEDGED, Outcome.CLOCK_RAN_OUT);
        story.acknowledges(cast, reference, "complete");
        assertThat(story.outcomes(reference)).containsOnlyOnce(Outcome.REPORT_ACKNOWLEDGED);
        assertThat(story.process("sla-breach", reference)).isNull();
    }

    @Test
    @DisplayName("lets the complainant complete the report, and looks at it again")
    void isCured() {
        var reference = story.anIncompleteReport(cast);
        assertThat(noticesIn(reference)).endsWith(entry("hospital", Notice.Template.REPORT_INCOMPLETE));

        story.completes(cast.user("rep-hospital"), "cureReport", reference, cure("completed"));
        assertThat(story.process("conflict-reporting", reference)).isWaitingAt("acknowledgeReport");
        story.acknowledges(cast, reference, "complete");

        assertThat(story.process("conflict-reporting", reference)).isWaitingAt("assessDispute");
        story.thenTheRecordShows(
                reference,
                Outcome.REPORT_ACKNOWLEDGED,
                Outcome.REPORT_INCOMPLETE,
                Outcome.REPORT_CURED,
                Outcome.REPORT_COMPLETE);
        assertThat(story.outcomes(reference)).containsOnlyOnce(Outcome.REPORT_ACKNOWLEDGED);
    }

    @Test
    @DisplayName("ends as deemed withdrawn when the window to complete the report closes")
    void lapses() {
        var reference = story.anIncompleteReport(cast);
        var reporting = story.process("conflict-reporting", reference);
        var journey = story.process("dispute-resolution", reference);

        story.timePasses("cureWindowOver", reference);

        assertThat(reporting)
                .hasPassed("cureWindowOver", "recordLapse", "deemedWithdrawn")
                .isEnded();
        assertThat(journey).hasPassed("disputeDismissed").isEnded();
        story.thenTheRecordShows(reference, Outcome.REPORT_INCOMPLETE, Outcome.NOTICE_SERVED, Outcome.REPORT_LAPSED);
        assertThat(conflicts.get(reference).outcome()).isEqualTo(Ending.DEEMED_WITHDRAWN);
        story.thenNothingIsLeftToDo(reference);
    }

    @Test
    @DisplayName("ends as deemed withdrawn when something is missing still after the answer")
    void isNotCured() {
        var reference = story.anIncompleteReport(cast);
        var reporting = story.process("conflict-reporting", reference);
        story.completes(cast.user("rep-hospital"), "cureReport", reference, cure("stands"));

        story.acknowledges(cast, reference, "uncured");

        assertThat(reporting).hasPassed("isCureOpen", "deemedWithdrawn").isEnded();
        story.thenTheRecordShows(
                reference, Outcome.REPORT_CURED, Outcome.REPORT_UNCURED, Outcome.NOTICE_SERVED, Outcome.REPORT_LAPSED);
    }

    @Test
    @DisplayName("asks a complainant to complete its report once only")
    void refusesToAskTwice() {
        var reference = story.anIncompleteReport(cast);
        story.completes(cast.user("rep-hospital"), "cureReport", reference, cure("completed"));

        story.isRefused(
                cast.user("manager"), "acknowledgeReport", reference, completeness("incomplete"), "asked for once");
    }

    @Test
    @DisplayName("holds nothing against a complainant that was not asked")
    void refusesToLapseUnasked() {
        var reference = story.aReceivedReport(cast);

        story.isRefused(cast.user("manager"), "acknowledgeReport", reference, completeness("uncured"), "not asked");
    }

    @Test
    @DisplayName("refuses to find something missing without saying what")
    void refusesSilentFindings() {
        var reference = story.aReceivedReport(cast);

        story.isRefused(
                cast.user("manager"),
                "acknowledgeReport",
                reference,
                without(completeness("incomplete"), "whatIsMissing"),
                "must say what is missing");
    }

    @Test
    @DisplayName("refuses an answer without words to what is missing")
    void refusesAnEmptyCure() {
        var reference = story.anIncompleteReport(cast);

        story.isRefused(
                cast.user("rep-hospital"),
                "cureReport",
                reference,
                without(cure("completed"), "cureAnswer"),
                "must not be empty");
    }

    @Test
    @DisplayName("lets only the complainant complete its report, and only the office acknowledge it")
    void turnsStrangersAway() {
        var reference = story.anIncompleteReport(cast);
        story.isTurnedAway(cast.user("rep-insurer"), "cureReport", reference, cure("completed"));
        story.isTurnedAway(cast.user("manager"), "cureReport", reference, cure("completed"));

        var received = story.aReceivedReport(cast);
        story.isTurnedAway(cast.user("rep-hospital"), "acknowledgeReport", received, completeness("complete"));
    }

    @Test
    @DisplayName("sorts an accepted dispute again by the severity that was found")
    void confirmsTheLane() {
        var reference = story.aReportedDispute(cast);

        story.completes(
                cast.user("manager"), "assessDispute", reference, with(assessment("accepted"), "severity", "critical"));

        story.thenTheRecordShows(reference, Outcome.DISPUTE_TRIAGED, Outcome.DISPUTE_ACCEPTED, Outcome.LANE_CONFIRMED);
        assertThat(conflicts.get(reference).lane()).isEqualTo("urgent");
        assertThat(story.variable("lane", story.process("dispute-resolution", reference)))
                .isEqualTo("urgent");
    }

    @Test
    @DisplayName("refuses to accept a dispute without saying whether it needs an investigation")
    void refusesToForgetTheInvestigation() {
        refuses(without(assessment("accepted"), "investigation"), "must be chosen");
    }

    @Test
    @DisplayName("ends as accepted")
    void accepts() {
        var reference = story.aReportedDispute(cast);
        var reporting = story.process("conflict-reporting", reference);

        story.completes(cast.user("manager"), "assessDispute", reference, assessment("accepted"));

        assertThat(reporting)
                .hasPassed("assessDispute", "confirmLane", "disputeAccepted")
                .hasNotPassed("disputeDismissed")
                .isEnded();
        story.thenTheRecordShows(reference, Outcome.DISPUTE_ACCEPTED, Outcome.CLOCK_STOPPED);
        story.thenTheRecordLacks(reference, Outcome.DISPUTE_DISMISSED);
    }

    @Test
    @DisplayName("ends as dismissed, and the parties are told")
    void dismisses() {
        var reference = story.aReportedDispute(cast);
        var reporting = story.process("conflict-reporting", reference);

        story.completes(cast.user("manager"), "assessDispute", reference, assessment("dismissed"));

        assertThat(reporting)
                .hasPassed("assessDispute", "disputeDismissed")
                .hasNotPassed("disputeAccepted")
                .isEnded();
        story.thenTheRecordShows(reference, Outcome.NOTICE_SERVED, Outcome.NOTICE_SERVED, Outcome.DISPUTE_DISMISSED);
        story.thenTheRecordLacks(reference, Outcome.DISPUTE_ACCEPTED);
    }

    @Test
    @DisplayName("reports a breach when nobody assesses in time, and goes on waiting")
    void isLate() {
        var reference = story.aReportedDispute(cast);

        story.timePasses("assessmentOverdue", reference);

        assertThat(story.process("conflict-reporting", reference))
                .hasPassed("assessmentOverdue", "breachReported")
                .isWaitingAt("assessDispute");
        assertThat(story.process("sla-breach", reference)).isWaitingAt("decideOnBreach");
        story.thenTheRecordShows(reference, Outcome.CLOCK_STARTED, Outcome.CLOCK_RAN_OUT);
    }

    @Test
    @DisplayName("goes to the last resort when no case manager is impartial")
    void findsNobodyEligible() {
        var partial = story.anAllianceWhoseManagerWorksFor("insurer");
        var reference = story.aReceivedReport(partial);
        story.thenTheRecordShows(reference, Outcome.NOBODY_ELIGIBLE);
        story.completes(partial.user("admin"), "acknowledgeReport", reference, completeness("complete"));

        story.isTurnedAway(partial.user("manager"), "assessDispute", reference, assessment("dismissed"));

        story.thenTheRecordShows(reference, Outcome.NOBODY_ELIGIBLE);
        story.completes(partial.user("admin"), "assessDispute", reference, assessment("accepted"));
        story.thenTheRecordShows(reference, Outcome.DISPUTE_ACCEPTED);
    }

    @Test
    @DisplayName("refuses an assessment that is no choice of the form, or none at all")
    void refusesAnUnknownAssessment() {
        refuses(assessment("perhaps"), "Assessment", "must be one of the choices");
        refuses(without(assessment("accepted"), "assessment"), "Assessment", "must not be empty");
    }

    @Test
    @DisplayName("refuses an unknown severity")
    void refusesAnUnknownSeverity() {
        refuses(with(assessment("accepted"), "severity", "apocalyptic"), "Severity", "must be one of the choices");
    }

    @Test
    @DisplayName("refuses an assessment without reasons")
    void refusesMissingReasons() {
        refuses(without(assessment("dismissed"), "assessmentReasons"), "Reasons", "must not be empty");
        refuses(with(assessment("dismissed"), "assessmentReasons", " \n"), "Reasons", "must not be empty");
    }

    @Test
    @DisplayName("refuses reasons that hide characters or never end")
    void refusesOddReasons() {
        refuses(with(assessment("dismissed"), "assessmentReasons", "No\u202E."), "Reasons", "control characters");
        refuses(with(assessment("dismissed"), "assessmentReasons", "x".repeat(20_001)), "Reasons", "longer than");
    }

    @Test
    @DisplayName("refuses a field the form does not have")
    void refusesAFieldTheFormDoesNotHave() {
        refuses(with(assessment("accepted"), "lane", "urgent"), "lane", "is not a field of this form");
    }

    private void refuses(Map<String, Object> answers, String... message) {
        var reference = story.aReportedDispute(cast);

        story.isRefused(cast.user("manager"), "assessDispute", reference, answers, message);
    }

    @Test
    @DisplayName("lets nobody assess but the people it was given to")
    void turnsAPartyAway() {
        var reference = story.aReportedDispute(cast);

        story.isTurnedAway(cast.user("rep-insurer"), "assessDispute", reference, assessment("dismissed"));
    }
}
