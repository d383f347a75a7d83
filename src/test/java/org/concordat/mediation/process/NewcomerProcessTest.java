package org.concordat.mediation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.ObjectionActs;
import org.concordat.Story;
import org.concordat.access.CaseAccess;
import org.concordat.alliance.Outcome;
import org.concordat.clock.ClockOffice;
import org.concordat.clock.RunningClock;
import org.concordat.mediation.DisclosureOffice;
import org.concordat.notice.Notice;
import org.concordat.notice.NoticeOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("A mediation that a member joins")
class NewcomerProcessTest {

    private static final String MEDIATION = "mediation";
    private static final String HEARING = "objection-hearing";

    @Autowired
    Story story;

    @Autowired
    ObjectionActs acts;

    @Autowired
    DisclosureOffice disclosures;

    @Autowired
    NoticeOffice notices;

    @Autowired
    ClockOffice clocks;

    @Autowired
    CaseAccess access;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("tells the newcomer, and nobody else, that there is a mediator to whom it may object, and goes on")
    void asksTheNewcomer() {
        var reference = acts.aNewcomer(cast);

        assertThat(notices.noticesOf(reference))
                .filteredOn(notice -> notice.template() == Notice.Template.MEDIATOR_AT_WORK)
                .extracting(Notice::addressee)
                .containsExactly(story.member(cast, "clinic"));
        assertThat(acts.isAsked(cast, reference, "clinic")).isTrue();
        assertThat(acts.isAsked(cast, reference, "insurer")).isFalse();
        assertThat(story.process(MEDIATION, reference)).isWaitingAt("hearNewcomer", "holdSessions");
    }

    @Test
    @DisplayName("gives the newcomer the time that the others had, from the day it hears of the mediator")
    void givesTheSameTime() {
        var reference = acts.aNewcomer(cast);

        assertThat(objections(reference))
                .hasSizeGreaterThan(1)
                .extracting(RunningClock::count)
                .containsOnly("3 business days after the first day, calendar us-federal");
        assertThat(objections(reference))
                .filteredOn(clock -> clock.state() == RunningClock.State.RUNNING)
                .extracting(RunningClock::startedAt)
                .containsExactly(notices.noticesOf(reference).stream()
                        .filter(notice -> notice.template() == Notice.Template.MEDIATOR_AT_WORK)
                        .map(Notice::deemedReceivedAt)
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    @DisplayName("keeps its mediator when the newcomer has no objection")
    void keepsItsMediator() {
        var reference = acts.aNewcomer(cast);

        acts.nobodyObjects(cast, reference);

        assertThat(story.process(MEDIATION, reference))
                .hasPassed("mediatorStays")
                .isWaitingAt("holdSessions");
        story.thenTheRecordLacks(reference, Outcome.MEDIATOR_RELIEVED);
    }

    @Test
    @DisplayName("keeps its mediator when the newcomer says nothing in time")
    void keepsItsMediatorBySilence() {
        var reference = acts.aNewcomer(cast);

        story.timePasses("objectionsOver", reference);

        assertThat(story.process(MEDIATION, reference))
                .hasPassed("mediatorStays")
                .isWaitingAt("holdSessions");
    }

    @Test
    @DisplayName("keeps its mediator when the objection is rejected")
    void keepsItsMediatorByDecision() {
        var reference = acts.anObjectionOfANewcomer(cast);

        acts.decides(cast, reference, "committee", "rejected");

        assertThat(story.process(MEDIATION, reference))
                .hasPassed("mediatorStays")
                .isWaitingAt("holdSessions");
        assertThat(access.maySee(cast.user("mediator"), reference)).isTrue();
    }

    @Test
    @DisplayName("looks for another mediator when the objection is upheld, and asks every party about that one")
    void relievesItsMediator() {
        story.joinsThePool(cast, "mia");
        var reference = acts.anObjectionOfANewcomer(cast);

        acts.decides(cast, reference, "committee", "upheld");

        assertThat(story.process(MEDIATION, reference))
                .hasPassed("relieveMediator", "mediatorRelieved", "mediatorSteppedDown")
                .isWaitingAt("appointMediator");
        assertThat(access.maySee(cast.user("mediator"), reference)).isFalse();
        assertThat(story.tasksOf(cast.user("mediator"), reference)).isEmpty();
        story.thenTheRecordShows(reference, Outcome.OBJECTION_UPHELD, Outcome.MEDIATOR_RELIEVED);
    }

    @Test
    @DisplayName("ends without a mediator when an objection to the only one is upheld")
    void losesTheOnlyMediator() {
        var reference = acts.anObjectionOfANewcomer(cast);

        acts.decides(cast, reference, "committee", "upheld");

        story.thenTheRecordShows(
                reference, Outcome.MEDIATOR_RELIEVED, Outcome.NO_MEDIATOR_FOUND, Outcome.MEDIATION_ENDED);
    }

    @Test
    @DisplayName("lets the parties draft without a mediator whom an objection relieves after they agreed")
    void draftsWithoutAMediator() {
        story.joinsThePool(cast, "mia");
        var reference = story.aMediation(cast);
        story.holdsSession(cast, reference, "agreement");
        acts.joins(cast, reference, "clinic");
        acts.objects(cast, reference, "clinic");

        acts.decides(cast, reference, "committee", "upheld");

        assertThat(story.process(MEDIATION, reference))
                .hasPassed("mediatorRelieved")
                .isWaitingAt("settle");
        assertThat(taskKeys("rep-clinic", reference)).contains("draftSettlement");
        assertThat(taskKeys("mediator", reference)).isEmpty();
    }

    @Test
    @DisplayName(
            "stops asking about a mediator who steps down; the newcomer is asked about the next one with the others")
    void stopsAskingAboutWhoIsGone() {
        story.joinsThePool(cast, "mia");
        var reference = acts.aNewcomer(cast);

        story.as(cast.user("mediator"), () -> disclosures.discloseTie(reference, "My sister works there."));

        assertThat(story.process(HEARING, reference)).isNull();
        assertThat(story.process(MEDIATION, reference))
                .hasPassed("mediatorGone", "askedWithOthers")
                .isWaitingAt("appointMediator");
    }

    @Test
    @DisplayName("asks a member that joins before there is a mediator with the others")
    void asksWithTheOthers() {
        var reference = story.aNamedMediator(cast);

        acts.joins(cast, reference, "clinic");

        assertThat(story.process(MEDIATION, reference)).hasPassed("askedWithOthers");
        story.declares(cast, reference, "mediator", "independent");
        assertThat(acts.isAsked(cast, reference, "clinic")).isTrue();
        assertThat(acts.isAsked(cast, reference, "insurer")).isTrue();
    }

    @Test
    @DisplayName("hears each of two newcomers by itself; an upheld objection of one ends the hearing of the other")
    void hearsTwoNewcomers() {
        story.joinsThePool(cast, "mia");
        var reference = acts.anObjectionOfANewcomer(cast);
        acts.joins(cast, reference, "county");
        assertThat(acts.isAsked(cast, reference, "county")).isTrue();

        acts.decides(cast, reference, "committee", "upheld");

        assertThat(acts.isAsked(cast, reference, "county")).isFalse();
        assertThat(story.factsOf(reference, Outcome.MEDIATOR_RELIEVED)).hasSize(1);
    }

    private List<String> taskKeys(String person, String reference) {
        return story.tasksOf(cast.user(person), reference).stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    private List<RunningClock> objections(String reference) {
        return clocks.clocksOf(reference).stream()
                .filter(clock -> clock.name().equals("objectionDue"))
                .toList();
    }
}
