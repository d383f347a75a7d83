package org.concordat.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.concordat.Answers.breach;

import java.util.List;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class StalledDisputesTest {

    @Autowired
    Story story;

    @Autowired
    StalledDisputes stalled;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("a party takes a dispute up when the time for its mediation is over")
    void escalatesForAParty() {
        var reference = story.aSlowMediation(cast);
        story.timePasses("mediationOverdue", reference);
        var mediation = story.process("mediation", reference);
        var breach = story.process("sla-breach", reference);

        escalates("rep-insurer", reference);

        assertThat(mediation).isEnded();
        assertThat(breach).hasPassed("clockStopped", "overtaken").isEnded();
        assertThat(story.process("dispute-resolution", reference))
                .hasPassed("escalationDecided", "endMediation")
                .isWaitingAt("escalateToBoard");
        assertThat(story.process("escalation-to-board", reference)).isWaitingAt("filePosition");
        story.thenTheRecordShows(
                reference, Outcome.ESCALATION_DECIDED, Outcome.MEDIATION_ENDED, Outcome.ESCALATION_OPENED);
        assertThat(story.lastFacts(reference, Outcome.MEDIATION_ENDED)).containsEntry("endedAs", "escalated");
        assertThat(story.variable("mediationEndedAs", story.process("dispute-resolution", reference)))
                .isEqualTo("escalated");
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
    }

    @Test
    @DisplayName("the answer to a mediation that took too long can be that the dispute goes up")
    void escalatesOverADelay() {
        var reference = story.aSlowMediation(cast);
        story.timePasses("mediationOverdue", reference);
        var breach = story.process("sla-breach", reference);

        story.completes(cast.user("manager"), "decideOnBreach", reference, breach("disputeEscalated"));

        assertThat(breach).hasPassed("disputeEscalated").isEnded();
        assertThat(story.process("escalation-to-board", reference)).isWaitingAt("filePosition");
        story.thenTheRecordShows(
                reference,
                Outcome.DISPUTE_ESCALATED,
                Outcome.ESCALATION_DECIDED,
                Outcome.MEDIATION_ENDED,
                Outcome.ESCALATION_OPENED);
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
                "breachDecision",
                "only a mediation");
    }

    @Test
    @DisplayName("a party waits until the time for mediation is over")
    void refusesAnImpatientParty() {
        isRefused("rep-hospital", story.aMediation(cast), "only when the time for its mediation is over");
    }

    @Test
    @DisplayName("nobody else takes a dispute up")
    void refusesStrangers() {
        var reference = story.aMediation(cast);

        for (var person : List.of("rep-clinic", "mediator", "auditor", "admin")) {
            isRefused(person, reference, "only a representative of a party or a case manager");
        }
    }

    @Test
    @DisplayName("a dispute that is not being mediated does not go up")
    void refusesWithoutAMediation() {
        isRefused("manager", story.aReportedDispute(cast), "only while it is being mediated");
        isRefused("manager", story.aDisputeInCommittee(cast), "only while it is being mediated");
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

    private void isRefused(String person, String reference, String rule) {
        var failure = story.changesNothing(reference, () -> escalates(person, reference));
        assertThat(failure).isInstanceOf(Refusal.class).hasMessageContaining(rule);
    }
}
