package org.concordat.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.concordat.Answers.breach;
import static org.concordat.Answers.overture;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.notice.Notice;
import org.concordat.notice.Notice.Template;
import org.concordat.notice.NoticeOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class StalledDisputesTest {

    @Autowired
    Story story;

    @Autowired
    StalledDisputes stalled;

    @Autowired
    NoticeOffice notices;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("a case manager takes an urgent dispute straight to the board")
    void escalatesByDecision() {
        var reference = story.anUrgentDispute(cast);

        escalates("manager", reference);
        story.filesNoPosition(cast, reference, "hospital");
        story.filesNoPosition(cast, reference, "insurer");
        story.runsJobs(reference);

        assertThat(story.process("escalation-to-board", reference))
                .hasNotPassed("reviewInCommittee")
                .isWaitingAt("prepareMotion");
        story.thenTheRecordShows(reference, Outcome.ESCALATION_DECIDED, Outcome.ESCALATION_OPENED, Outcome.BODY_CALLED);
        story.thenTheRecordLacks(reference, Outcome.MEDIATION_ENDED);
        tellsTheParties(reference, Template.ESCALATED_BY_DECISION);
    }

    static Stream<Arguments> everyStage() {
        return Stream.of(
                at("NEGOTIATED", "direct-negotiation", Story::aDisputeToTalkAbout),
                at("INVESTIGATED", "investigation", Story::anEvidenceWindow),
                at("MEDIATED", "mediator-appointment", Story::anAcceptedDispute),
                at("MEDIATED", "mediation-sessions", Story::aMediation),
                at("MEDIATED", "settlement", Story::aDraftedSettlement));
    }

    private static Arguments at(String stage, String process, BiFunction<Story, Cast, String> dispute) {
        return arguments(stage, process, dispute);
    }

    @ParameterizedTest(name = "from {1}")
    @MethodSource("everyStage")
    @DisplayName("a dispute goes up from every stage in which its parties seek an agreement")
    void escalatesFromEveryStage(String stage, String process, BiFunction<Story, Cast, String> dispute) {
        var reference = dispute.apply(story, cast);
        var left = story.process(process, reference);

        escalates("manager", reference);

        assertThat(left).isEnded();
        assertThat(story.process("dispute-resolution", reference))
                .hasPassed("escalationDecided", "endMediation", "endInvestigation", "endTalks")
                .isWaitingAt("escalateToBoard");
        assertThat(story.waitingTasks(reference)).containsExactly("filePosition", "filePosition");
        assertThat(story.lastFacts(reference, Outcome.STAGE_REACHED))
                .containsEntry("stage", "ESCALATED")
                .containsEntry("from", stage);
    }

    @Test
    @DisplayName("talks, an investigation and a mediation end when the dispute goes up, and the record says so")
    void endsWhatWasUnderWay() {
        var talking = story.aDisputeToTalkAbout(cast);
        story.completes(cast.user("rep-hospital"), "inviteToTalks", talking, overture("talks"));
        var investigated = story.anEvidenceWindow(cast);
        var mediated = story.aSlowMediation(cast);

        List.of(talking, investigated, mediated).forEach(reference -> escalates("manager", reference));

        story.thenTheRecordShows(talking, Outcome.ESCALATION_DECIDED, Outcome.TALKS_ENDED, Outcome.ESCALATION_OPENED);
        story.thenTheRecordShows(
                investigated, Outcome.ESCALATION_DECIDED, Outcome.INVESTIGATION_ENDED, Outcome.ESCALATION_OPENED);
        story.thenTheRecordShows(
                mediated, Outcome.ESCALATION_DECIDED, Outcome.MEDIATION_ENDED, Outcome.ESCALATION_OPENED);
        assertThat(story.lastFacts(mediated, Outcome.MEDIATION_ENDED)).containsEntry("endedAs", "escalated");
        assertThat(story.variable("mediationEndedAs", story.process("dispute-resolution", mediated)))
                .isEqualTo("escalated");
    }

    @Test
    @DisplayName("the answer to an investigation that took too long can be that the dispute goes up")
    void escalatesOverADelay() {
        var reference = story.anEvidenceWindow(cast);
        story.timePasses("investigationOverdue", reference);
        var breach = story.process("sla-breach", reference);

        story.completes(cast.user("manager"), "decideOnBreach", reference, breach("disputeEscalated"));

        assertThat(breach).hasPassed("disputeEscalated").isEnded();
        assertThat(story.process("escalation-to-board", reference)).isWaitingAt("filePosition");
        story.thenTheRecordShows(
                reference,
                Outcome.DISPUTE_ESCALATED,
                Outcome.ESCALATION_DECIDED,
                Outcome.INVESTIGATION_ENDED,
                Outcome.ESCALATION_OPENED);
        assertThat(story.lastFacts(reference, Outcome.ESCALATION_OPENED)).containsEntry("cause", "BREACH");
        tellsTheParties(reference, Template.ESCALATED_OVER_DELAY);
    }

    @Test
    @DisplayName("so can the last resort answer when nobody finds a mediator")
    void escalatesAsLastResort() {
        var reference = story.anAcceptedDispute(cast);
        story.timePasses("searchOverdue", reference);
        story.completes(cast.user("manager"), "decideOnBreach", reference, breach("escalated"));

        story.completes(cast.user("admin"), "decideAsLastResort", reference, breach("disputeEscalated"));

        assertThat(story.process("escalation-to-board", reference)).isWaitingAt("filePosition");
        assertThat(story.lastFacts(reference, Outcome.ESCALATION_OPENED)).containsEntry("cause", "BREACH");
    }

    @Test
    @DisplayName("a mediation that is ended for time goes up because of the delay")
    void goesUpOverTheTimeLimit() {
        var reference = story.aSlowMediation(cast);
        story.timePasses("mediationOverdue", reference);

        story.completes(cast.user("manager"), "decideOnBreach", reference, breach("ended"));

        story.thenTheRecordShows(reference, Outcome.STAGE_ENDED, Outcome.MEDIATION_ENDED, Outcome.ESCALATION_OPENED);
        assertThat(story.lastFacts(reference, Outcome.ESCALATION_OPENED)).containsEntry("cause", "BREACH");
        tellsTheParties(reference, Template.ESCALATED_OVER_DELAY);
    }

    @Test
    @DisplayName("the form offers that only for a clock that lets it, and in the words of its stage")
    void offersItWhereItCan() {
        var assessment = story.aLateAssessment(cast);
        var mediation = story.aSlowMediation(cast);
        story.timePasses("mediationOverdue", mediation);
        var investigation = story.anEvidenceWindow(cast);
        story.timePasses("investigationOverdue", investigation);

        assertThat(offered(assessment))
                .contains("extended", "escalated", "noted")
                .doesNotContain("goes up");
        assertThat(offered(mediation))
                .contains("the mediation ends, and the dispute goes up")
                .doesNotContain("this stage");
        assertThat(offered(investigation))
                .contains("this stage ends, and the dispute goes up")
                .doesNotContain("mediation");
    }

    private String offered(String reference) {
        var task = story.theirTask(cast.user("manager"), "decideOnBreach", reference);
        return story.optionsOf(task.getId(), "breachOptions");
    }

    @Test
    @DisplayName("no other delay takes a dispute up")
    void refusesAnotherDelay() {
        var reference = story.aLateAssessment(cast);

        story.isRefused(
                cast.user("manager"),
                "decideOnBreach",
                reference,
                breach("disputeEscalated"),
                "Decision",
                "must be one of the choices");
    }

    @Test
    @DisplayName("nobody else takes a dispute up")
    void refusesStrangers() {
        var reference = story.aMediation(cast);

        for (var person : List.of("rep-hospital", "rep-clinic", "mediator", "auditor", "admin")) {
            isRefused(person, reference, "only a case manager of no party");
        }
    }

    @Test
    @DisplayName("a dispute goes up only after it was accepted, and only once")
    void refusesTooEarlyAndTooLate() {
        isRefused("manager", story.aReportedDispute(cast), "only after it was accepted and before it goes up");
        isRefused("manager", story.aDisputeInCommittee(cast), "only after it was accepted and before it goes up");
    }

    @Test
    @DisplayName("whoever takes a dispute up says why")
    void refusesWithoutReasons() {
        var reference = story.aMediation(cast);

        var failure = story.changesNothing(
                reference, () -> story.as(cast.user("manager"), () -> stalled.escalate(reference, " ")));

        assertThat(failure).isInstanceOf(Refusal.class).hasMessageContaining("reasons");
    }

    private void escalates(String person, String reference) {
        story.as(cast.user(person), () -> stalled.escalate(reference, "Nothing has moved for weeks."));
    }

    private void tellsTheParties(String reference, Template template) {
        assertThat(notices.noticesOf(reference))
                .filteredOn(notice -> notice.template() == template)
                .extracting(Notice::addressee)
                .containsExactlyInAnyOrder(story.member(cast, "hospital"), story.member(cast, "insurer"));
    }

    private void isRefused(String person, String reference, String rule) {
        var failure = story.changesNothing(reference, () -> escalates(person, reference));
        assertThat(failure).isInstanceOf(Refusal.class).hasMessageContaining(rule);
    }
}
