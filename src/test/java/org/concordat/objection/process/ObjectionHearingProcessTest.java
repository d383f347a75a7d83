package org.concordat.objection.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.Map;
import java.util.UUID;
import org.concordat.Answers;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.ObjectionActs;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.objection.ObjectionOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("A hearing about a named person")
class ObjectionHearingProcessTest {

    private static final String HEARING = "objection-hearing";

    @Autowired
    Story story;

    @Autowired
    ObjectionActs acts;

    @Autowired
    ObjectionOffice office;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("ends without an objection when every party has none")
    void nobodyObjects() {
        var reference = story.anIndependentMediator(cast);
        var hearing = story.process(HEARING, reference);

        acts.nobodyObjects(cast, reference);

        assertThat(hearing)
                .hasPassed("askParties", "raiseObjection", "noObjectionStands")
                .hasNotPassed("decideObjection")
                .isEnded();
        story.thenTheRecordShows(reference, Outcome.NO_OBJECTION, Outcome.MEDIATOR_APPOINTED);
    }

    @Test
    @DisplayName("takes silence in the window as no objection")
    void windowCloses() {
        var reference = story.anIndependentMediator(cast);
        var hearing = story.process(HEARING, reference);

        story.timePasses("objectionsOver", reference);

        assertThat(hearing).hasPassed("objectionsOver", "noObjectionStands").isEnded();
        story.thenTheRecordShows(reference, Outcome.CLOCK_RAN_OUT, Outcome.MEDIATOR_APPOINTED);
    }

    @Test
    @DisplayName("hears an objection that was raised in time, although another party says nothing")
    void windowClosesOverAnObjection() {
        var reference = story.anIndependentMediator(cast);
        story.completes(cast.user("rep-insurer"), "raiseObjection", reference, Answers.objection());

        story.timePasses("objectionsOver", reference);

        assertThat(story.process(HEARING, reference))
                .hasPassed("objectionsOver")
                .isWaitingAt("decideObjection");
    }

    @Test
    @DisplayName("ends with an upheld objection")
    void upholds() {
        var reference = story.anObjection(cast);
        var hearing = story.process(HEARING, reference);

        acts.decides(cast, reference, "committee", "upheld");

        assertThat(hearing).hasPassed("decideObjection", "objectionUpheld").isEnded();
        story.thenTheRecordShows(reference, Outcome.OBJECTION_RAISED, Outcome.OBJECTION_UPHELD);
    }

    @Test
    @DisplayName("ends as without an objection when it is rejected")
    void rejects() {
        var reference = story.anObjection(cast);
        var hearing = story.process(HEARING, reference);

        acts.decides(cast, reference, "committee", "rejected");

        assertThat(hearing).hasPassed("isObjectionUpheld", "noObjectionStands").isEnded();
        story.thenTheRecordShows(reference, Outcome.OBJECTION_RAISED, Outcome.OBJECTION_REJECTED);
    }

    @Test
    @DisplayName(
            "asks a member that becomes a party meanwhile after the others, with a window of its own, and nobody twice")
    void asksWhoJoins() {
        var reference = story.anIndependentMediator(cast);
        acts.joins(cast, reference, "clinic");
        assertThat(acts.isAsked(cast, reference, "clinic")).isFalse();

        acts.nobodyObjects(cast, reference);

        assertThat(story.process(HEARING, reference))
                .hasPassed("hasPartyJoined")
                .isWaitingAt("raiseObjection");
        assertThat(acts.isAsked(cast, reference, "clinic")).isTrue();
        assertThat(acts.isAsked(cast, reference, "insurer")).isFalse();
        acts.objects(cast, reference, "clinic");
        acts.decides(cast, reference, "committee", "upheld");
        story.thenTheRecordLacks(reference, Outcome.MEDIATOR_APPOINTED);
    }

    @Test
    @DisplayName("hears whoever joins after a rejected objection without deciding about that one again")
    void asksWhoJoinsAfterARejectedObjection() {
        var reference = story.anObjection(cast);
        acts.joins(cast, reference, "clinic");
        acts.decides(cast, reference, "committee", "rejected");

        acts.nobodyObjects(cast, reference);

        assertThat(story.process(HEARING, reference)).isNull();
        story.thenTheRecordShows(reference, Outcome.OBJECTION_REJECTED, Outcome.MEDIATOR_APPOINTED);
        assertThat(story.factsOf(reference, Outcome.OBJECTION_REJECTED)).hasSize(1);
    }

    @Test
    @DisplayName("reports a breach when nobody decides in time, and goes on")
    void isDecidedLate() {
        var reference = story.anObjection(cast);

        story.timePasses("decideObjection", reference);

        assertThat(story.process(HEARING, reference)).isWaitingAt("decideObjection");
        assertThat(story.process("sla-breach", reference)).isWaitingAt("decideOnBreach");
    }

    @Test
    @DisplayName("lets neither the named person nor whoever named them decide")
    void somebodyElseDecides() {
        var reference = story.anObjection(cast);
        var decision = Answers.objectionDecision("rejected");

        story.isTurnedAway(cast.user("manager"), "decideObjection", reference, decision);
        story.isTurnedAway(cast.user("mediator"), "decideObjection", reference, decision);
    }

    @Test
    @DisplayName("is decided by its deciders only, whoever calls")
    void refusesOtherDeciders() {
        var reference = story.anObjection(cast);
        var hearing = acts.hearing(reference);

        var failure = story.changesNothing(
                reference,
                () -> story.as(cast.user("manager"), () -> office.decideObjection(hearing, false, UUID.randomUUID())));

        assertThat(failure).isInstanceOf(Refusal.class).hasMessageContaining("neither is nor named the person");
    }

    @Test
    @DisplayName("hears each party once, and by its own representatives")
    void hearsEachPartyOnce() {
        var reference = story.anIndependentMediator(cast);
        var hearing = acts.hearing(reference);
        var insurer = story.member(cast, "insurer");
        story.objects(cast, reference, "insurer", "none");

        refuses(reference, "rep-insurer", hearing, insurer, "already answered");
        refuses(reference, "rep-hospital", hearing, insurer, "only a representative");
    }

    private void refuses(String reference, String person, UUID hearing, UUID party, String rule) {
        var failure = story.changesNothing(
                reference,
                () -> story.as(
                        cast.user(person), () -> office.raiseObjection(hearing, party, true, UUID.randomUUID())));
        assertThat(failure).isInstanceOf(Refusal.class).hasMessageContaining(rule);
    }

    @Test
    @DisplayName("refuses an objection without reasons")
    void refusesABareObjection() {
        var reference = story.anIndependentMediator(cast);

        story.isRefused(
                cast.user("rep-insurer"),
                "raiseObjection",
                reference,
                Map.of("objection", "raised"),
                "objectionReasons",
                "must say what makes you doubt");
    }
}
