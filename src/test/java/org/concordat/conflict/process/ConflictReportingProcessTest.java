package org.concordat.conflict.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.concordat.Answers.assessment;
import static org.concordat.Answers.with;
import static org.concordat.Answers.without;

import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class ConflictReportingProcessTest {

    @Autowired
    Story story;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("acknowledges a report, serves every party and lets a case manager assess")
    void acknowledges() {
        var reference = story.aReportedDispute(cast);

        assertThat(story.process("conflict-reporting", reference))
                .hasPassedInOrder("reportReceived", "acknowledgeReport", "triageDispute")
                .isWaitingAt("assessDispute");
        story.thenTheRecordShows(
                reference,
                Outcome.DISPUTE_REPORTED,
                Outcome.REPORT_ACKNOWLEDGED,
                Outcome.NOTICE_SERVED,
                Outcome.NOTICE_SERVED,
                Outcome.DISPUTE_TRIAGED);
        assertThat(story.tasksOf(cast.user("manager"), reference))
                .extracting(Task::getTaskDefinitionKey)
                .containsExactly("assessDispute");
    }

    @Test
    @DisplayName("ends as accepted")
    void accepts() {
        var reference = story.aReportedDispute(cast);
        var reporting = story.process("conflict-reporting", reference);

        story.completes(cast.user("manager"), "assessDispute", reference, assessment("accepted"));

        assertThat(reporting)
                .hasPassed("assessDispute", "disputeAccepted")
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
        var reference = story.aReportedDispute(partial);

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
