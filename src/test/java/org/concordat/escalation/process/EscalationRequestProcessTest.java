package org.concordat.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.concordat.Answers.breach;
import static org.concordat.Answers.findings;
import static org.concordat.Answers.requestDecision;
import static org.concordat.Answers.without;

import java.util.List;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.escalation.EscalationRequest;
import org.concordat.escalation.EscalationRequest.State;
import org.concordat.escalation.EscalationRequestOffice;
import org.concordat.notice.Notice;
import org.concordat.notice.Notice.Template;
import org.concordat.notice.NoticeOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class EscalationRequestProcessTest {

    @Autowired
    Story story;

    @Autowired
    EscalationRequestOffice requests;

    @Autowired
    NoticeOffice notices;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("takes a dispute up when a case manager grants what a party asks for")
    void isGranted() {
        var reference = anOverdueMediation();
        asks("rep-insurer", reference);
        var request = story.process("escalation-request", reference);

        story.completes(cast.user("manager"), "decideRequest", reference, requestDecision("granted"));

        assertThat(request)
                .hasPassed("escalationAsked", "decideRequest", "disputeEscalated")
                .hasNotPassed("requestRefused", "grantBySilence")
                .isEnded();
        assertThat(story.process("dispute-resolution", reference))
                .hasPassed("escalationDecided")
                .isWaitingAt("escalateToBoard");
        story.thenTheRecordShows(
                reference,
                Outcome.ESCALATION_ASKED,
                Outcome.ESCALATION_DECIDED,
                Outcome.MEDIATION_ENDED,
                Outcome.ESCALATION_OPENED);
        story.thenTheRecordLacks(reference, Outcome.ESCALATION_OVERTAKEN);
        assertThat(story.lastFacts(reference, Outcome.ESCALATION_OPENED)).containsEntry("cause", "PARTY");
        tellsTheParties(reference, Template.ESCALATION_ASKED);
        tellsTheParties(reference, Template.ESCALATED_FOR_PARTY);
        assertThat(stateOf(reference)).isEqualTo(State.GRANTED);
    }

    @Test
    @DisplayName("leaves the dispute where it is when the request is refused")
    void isRefused() {
        var reference = anOverdueMediation();
        asks("rep-insurer", reference);
        var request = story.process("escalation-request", reference);

        story.completes(cast.user("manager"), "decideRequest", reference, requestDecision("refused"));

        assertThat(request)
                .hasPassed("requestRefused")
                .hasNotPassed("disputeEscalated")
                .isEnded();
        assertThat(story.process("dispute-resolution", reference)).isWaitingAt("mediateConflict");
        story.thenTheRecordShows(reference, Outcome.ESCALATION_ASKED, Outcome.ESCALATION_REFUSED);
        story.thenTheRecordLacks(reference, Outcome.ESCALATION_DECIDED);
        tellsTheParties(reference, Template.ESCALATION_REFUSED);
        assertThat(stateOf(reference)).isEqualTo(State.REFUSED);
    }

    @Test
    @DisplayName("gives the party what it asked for when nobody decides in time")
    void isGrantedBySilence() {
        var reference = anOverdueMediation();
        asks("rep-hospital", reference);
        var request = story.process("escalation-request", reference);

        story.timePasses("requestUnanswered", reference);

        assertThat(request)
                .hasPassed("requestUnanswered", "grantBySilence", "disputeEscalated")
                .isEnded();
        assertThat(story.process("escalation-to-board", reference)).isWaitingAt("filePosition");
        story.thenTheRecordShows(reference, Outcome.ESCALATION_ASKED, Outcome.ESCALATION_DECIDED);
        assertThat(story.lastFacts(reference, Outcome.ESCALATION_DECIDED)).containsEntry("by", "silence");
        assertThat(stateOf(reference)).isEqualTo(State.GRANTED_BY_SILENCE);
    }

    @Test
    @DisplayName("ends as overtaken when the stage is over before anybody decides")
    void isOvertaken() {
        var reference = anOverdueMediation();
        asks("rep-insurer", reference);
        var request = story.process("escalation-request", reference);

        story.holdsSession(cast, reference, "impasse");

        assertThat(request)
                .hasPassed("stageEnded", "requestOvertaken")
                .hasNotPassed("disputeEscalated", "requestRefused")
                .isEnded();
        story.thenTheRecordShows(reference, Outcome.ESCALATION_ASKED, Outcome.ESCALATION_OVERTAKEN);
        assertThat(stateOf(reference)).isEqualTo(State.OVERTAKEN);
    }

    @Test
    @DisplayName("ends with the dispute when that is withdrawn")
    void endsWithTheDispute() {
        var reference = anOverdueMediation();
        asks("rep-insurer", reference);

        story.withdraws(cast, reference);

        story.thenTheRecordShows(reference, Outcome.ESCALATION_OVERTAKEN, Outcome.DISPUTE_WITHDRAWN);
        story.thenNothingIsLeftToDo(reference);
    }

    @Test
    @DisplayName("is open to a party also where the delay was left standing, and from an investigation, too")
    void isOpenWhereTheDelayStands() {
        var reference = story.anEvidenceWindow(cast);
        story.timePasses("investigationOverdue", reference);
        story.completes(cast.user("manager"), "decideOnBreach", reference, breach("noted"));

        asks("rep-insurer", reference);

        assertThat(story.process("escalation-request", reference)).isWaitingAt("decideRequest");
    }

    @Test
    @DisplayName("comes only when the time of the stage is over, not that of an earlier one")
    void waitsForTheClockOfTheStage() {
        turnsDown("rep-hospital", story.aMediation(cast), "only when the time of its stage is over");
        var reference = story.anEvidenceWindow(cast);
        story.timePasses("investigationOverdue", reference);
        story.answers(cast, reference, "hospital", "answered");
        story.answers(cast, reference, "insurer", "answered");
        story.runsJobs(reference);
        story.rulesOnEvidence(cast, reference, "complete");
        var proven = "[" + Story.finding(1, "proven") + "," + Story.finding(2, "proven") + "]";
        story.completes(cast.user("investigator"), "reportFindings", reference, findings(proven));

        turnsDown("rep-hospital", reference, "only when the time of its stage is over");
    }

    @Test
    @DisplayName("comes from a party, with reasons, and once at a time")
    void refusesARequest() {
        var reference = anOverdueMediation();

        for (var person : List.of("rep-clinic", "manager", "mediator", "auditor", "admin")) {
            turnsDown(person, reference, "only a representative of a party");
        }
        var silent = story.changesNothing(
                reference, () -> story.as(cast.user("rep-insurer"), () -> requests.askForEscalation(reference, " ")));
        assertThat(silent).isInstanceOf(Refusal.class).hasMessageContaining("reasons");
        asks("rep-insurer", reference);
        turnsDown("rep-hospital", reference, "has a request for its escalation already");
    }

    @Test
    @DisplayName("is decided by a case manager, with a choice and reasons")
    void refusesADecision() {
        var reference = anOverdueMediation();
        asks("rep-insurer", reference);
        var manager = cast.user("manager");
        var silent = without(requestDecision("granted"), "requestReasons");

        story.isTurnedAway(cast.user("rep-hospital"), "decideRequest", reference, requestDecision("granted"));
        story.isRefused(manager, "decideRequest", reference, requestDecision("perhaps"), "Decision", "choices");
        story.isRefused(manager, "decideRequest", reference, silent, "Reasons", "must not be empty");
    }

    private String anOverdueMediation() {
        var reference = story.aSlowMediation(cast);
        story.timePasses("mediationOverdue", reference);
        return reference;
    }

    private void asks(String person, String reference) {
        story.as(cast.user(person), () -> requests.askForEscalation(reference, "No session was held for two months."));
    }

    private void turnsDown(String person, String reference, String rule) {
        var failure = story.changesNothing(reference, () -> asks(person, reference));
        assertThat(failure).isInstanceOf(Refusal.class).hasMessageContaining(rule);
    }

    private State stateOf(String reference) {
        return requests.requestsIn(reference).stream()
                .map(EscalationRequest::state)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private void tellsTheParties(String reference, Template template) {
        assertThat(notices.noticesOf(reference))
                .filteredOn(notice -> notice.template() == template)
                .extracting(Notice::addressee)
                .containsExactlyInAnyOrder(story.member(cast, "hospital"), story.member(cast, "insurer"));
    }
}
