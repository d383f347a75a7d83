package org.concordat.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.concordat.DeadlockActs.decision;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.concordat.Answers;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.DeadlockActs;
import org.concordat.ObjectionActs;
import org.concordat.Story;
import org.concordat.access.CaseAccess;
import org.concordat.alliance.Affiliation;
import org.concordat.alliance.Affiliations;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Refusal;
import org.concordat.escalation.NeutralOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("The decision of an outside neutral")
class NeutralDecisionProcessTest {

    private static final String NEUTRAL = "neutral-decision";

    @Autowired
    Story story;

    @Autowired
    DeadlockActs acts;

    @Autowired
    ObjectionActs objections;

    @Autowired
    CaseAccess access;

    @Autowired
    NeutralOffice neutrals;

    @Autowired
    Affiliations affiliations;

    @Autowired
    People people;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("ends with the neutral's decision and reasons, in the role of a neutral")
    void decides() {
        var reference = acts.aFreeNeutral(cast);
        var process = story.process(NEUTRAL, reference);

        acts.decides(cast, reference, "outsider", "failed");

        assertThat(process).hasPassed("neutralDecided").isEnded();
        assertThat(story.path("escalation-to-board", reference)).contains("motionFailed");
        assertThat(story.lastFacts(reference, Outcome.NEUTRAL_DECIDED))
                .containsEntry("result", "failed")
                .containsKey("reasons");
    }

    @Test
    @DisplayName("opens the file to the neutral only after they stated that they have no conflict, and nobody objects")
    void opensTheFileAfterTheHearing() {
        var reference = acts.aStatedNeutral(cast);
        assertThat(access.maySee(cast.user("outsider"), reference)).isFalse();

        objections.nobodyObjects(cast, reference);

        assertThat(story.process(NEUTRAL, reference)).hasPassed("admitNeutral").isWaitingAt("decideDeadlock");
        assertThat(access.maySee(cast.user("outsider"), reference)).isTrue();
        story.thenTheRecordShows(
                reference,
                Outcome.NEUTRAL_NAMED,
                Outcome.NEUTRAL_WITHOUT_CONFLICT,
                Outcome.NO_OBJECTION,
                Outcome.NEUTRAL_ADMITTED);
    }

    @Test
    @DisplayName("goes on when nobody objects in time")
    void takesSilenceForNoObjection() {
        var reference = acts.aStatedNeutral(cast);

        story.timePasses("objectionsOver", reference);

        assertThat(story.process(NEUTRAL, reference)).isWaitingAt("decideDeadlock");
        story.thenTheRecordShows(reference, Outcome.CLOCK_RAN_OUT, Outcome.NEUTRAL_ADMITTED);
    }

    @Test
    @DisplayName("asks the next one after an upheld objection, and never the same person again")
    void asksTheNextAfterAnUpheldObjection() {
        acts.outsider(cast, "second");
        var reference = acts.anObjectionToTheNeutral(cast);

        objections.decides(cast, reference, "committee", "upheld");

        assertThat(story.process(NEUTRAL, reference)).isWaitingAt("appointNeutral");
        assertThat(access.maySee(cast.user("outsider"), reference)).isFalse();
        assertThat(story.lastFacts(reference, Outcome.OBJECTION_UPHELD))
                .containsEntry("neutral", cast.user("outsider"))
                .containsKey("reasons");
        notOffered(reference, "outsider");
    }

    @Test
    @DisplayName("leaves the deadlock standing when an objection to the last one left is upheld")
    void losesTheLastOne() {
        var reference = acts.anObjectionToTheNeutral(cast);

        objections.decides(cast, reference, "committee", "upheld");

        story.thenTheRecordShows(
                reference, Outcome.OBJECTION_UPHELD, Outcome.NO_NEUTRAL_FOUND, Outcome.DEADLOCK_STANDS);
    }

    @Test
    @DisplayName("goes on with the neutral after a rejected objection; each party objects once")
    void goesOnAfterARejectedObjection() {
        var reference = acts.anObjectionToTheNeutral(cast);

        objections.decides(cast, reference, "committee", "rejected");

        assertThat(story.process(NEUTRAL, reference)).isWaitingAt("decideDeadlock");
        assertThat(objections.isAsked(cast, reference, "insurer")).isFalse();
        assertThat(access.maySee(cast.user("outsider"), reference)).isTrue();
        story.thenTheRecordShows(reference, Outcome.OBJECTION_REJECTED, Outcome.NEUTRAL_ADMITTED);
    }

    @Test
    @DisplayName("lets neither the neutral nor whoever named them decide about an objection")
    void somebodyElseDecidesAboutTheObjection() {
        var reference = acts.anObjectionToTheNeutral(cast);
        var decision = Answers.objectionDecision("rejected");

        story.isTurnedAway(cast.user("manager"), "decideObjection", reference, decision);
        story.isTurnedAway(cast.user("outsider"), "decideObjection", reference, decision);
    }

    @Test
    @DisplayName("lets the neutral go when the dispute is withdrawn while the parties are heard about them")
    void releasesAStatedNeutral() {
        var reference = acts.anObjectionToTheNeutral(cast);

        story.withdraws(cast, reference);

        story.thenTheRecordShows(reference, Outcome.DEADLOCK_ENDED, Outcome.NEUTRAL_RELEASED);
        story.thenTheRecordLacks(reference, Outcome.OBJECTION_UPHELD);
    }

    @Test
    @DisplayName("asks the next one when the first has a conflict, and never opens the file to that one")
    void asksTheNext() {
        acts.outsider(cast, "second");
        var reference = acts.aNamedNeutral(cast);

        acts.states(cast, reference, "outsider", "conflict");

        assertThat(story.process(NEUTRAL, reference)).isWaitingAt("appointNeutral");
        assertThat(access.maySee(cast.user("outsider"), reference)).isFalse();
        story.thenTheRecordShows(reference, Outcome.NEUTRAL_DECLINED);
        notOffered(reference, "outsider");
        acts.names(cast, reference, "second");
        assertThat(story.process(NEUTRAL, reference)).isWaitingAt("stateConflict");
    }

    private void notOffered(String reference, String person) {
        story.isRefused(
                cast.user("manager"),
                "appointNeutral",
                reference,
                Map.of("neutralPerson", cast.user(person)),
                "neutralPerson");
    }

    @Test
    @DisplayName("asks the next one when the first makes no statement in time")
    void asksTheNextAfterSilence() {
        acts.outsider(cast, "second");
        var reference = acts.aNamedNeutral(cast);

        story.timePasses("statementMissing", reference);

        assertThat(story.process(NEUTRAL, reference))
                .hasPassed("statementMissing")
                .isWaitingAt("appointNeutral");
        story.thenTheRecordShows(reference, Outcome.CLOCK_RAN_OUT, Outcome.NEUTRAL_SILENT);
    }

    @Test
    @DisplayName("closes the file to a neutral who does not decide in time, and asks the next one")
    void passesOverASilentNeutral() {
        acts.outsider(cast, "second");
        var reference = acts.aFreeNeutral(cast);

        story.timePasses("neutralSilent", reference);

        assertThat(story.process(NEUTRAL, reference)).hasPassed("neutralSilent").isWaitingAt("appointNeutral");
        assertThat(access.maySee(cast.user("outsider"), reference)).isFalse();
        story.thenTheRecordShows(reference, Outcome.NEUTRAL_SILENT);
    }

    @Test
    @DisplayName("closes the file to a neutral who is a mediator no longer, and asks the next one")
    void releasesWhoReads() {
        acts.outsider(cast, "second");
        var reference = acts.aFreeNeutral(cast);

        isNoMediatorAnyMore("outsider");

        assertThat(story.process(NEUTRAL, reference))
                .hasPassed("leftPoolBeforeDecision")
                .isWaitingAt("appointNeutral");
        assertThat(access.maySee(cast.user("outsider"), reference)).isFalse();
        assertThat(story.tasksOf(cast.user("outsider"), reference)).isEmpty();
        story.thenTheRecordShows(reference, Outcome.NEUTRAL_ADMITTED, Outcome.NEUTRAL_LEFT_POOL);
        story.thenTheRecordLacks(reference, Outcome.NEUTRAL_RELEASED);
        notOffered(reference, "outsider");
    }

    @Test
    @DisplayName("hears nobody any longer about a neutral who is a mediator no longer")
    void releasesWhoIsHeardAbout() {
        acts.outsider(cast, "second");
        var reference = acts.anObjectionToTheNeutral(cast);

        isNoMediatorAnyMore("outsider");

        assertThat(story.process(NEUTRAL, reference))
                .hasPassed("leftPoolDuringHearing")
                .isWaitingAt("appointNeutral");
        assertThat(story.waitingTasks(reference)).doesNotContain("raiseObjection", "decideObjection");
        story.thenTheRecordShows(reference, Outcome.NEUTRAL_WITHOUT_CONFLICT, Outcome.NEUTRAL_LEFT_POOL);
    }

    @Test
    @DisplayName("waits for no statement of a neutral who is a mediator no longer")
    void releasesWhoIsNamed() {
        acts.outsider(cast, "second");
        var reference = acts.aNamedNeutral(cast);

        isNoMediatorAnyMore("outsider");

        assertThat(story.process(NEUTRAL, reference))
                .hasPassed("leftPoolBeforeStatement")
                .isWaitingAt("appointNeutral");
        story.thenTheRecordShows(reference, Outcome.NEUTRAL_NAMED, Outcome.NEUTRAL_LEFT_POOL);
    }

    private void isNoMediatorAnyMore(String person) {
        var them = people.get(cast.user(person));
        affiliations.follow(them, new Affiliation(them.alliance(), them.employer(), Set.of()));
    }

    @Test
    @DisplayName("closes the file to the neutral when the dispute is withdrawn meanwhile")
    void releasesTheNeutral() {
        var reference = acts.aFreeNeutral(cast);

        story.withdraws(cast, reference);

        assertThat(access.maySee(cast.user("outsider"), reference)).isFalse();
        story.thenTheRecordShows(reference, Outcome.DEADLOCK_ENDED, Outcome.NEUTRAL_RELEASED);
    }

    @Test
    @DisplayName("ends without a neutral when nobody is left, and the deadlock stands")
    void findsNobody() {
        var reference = acts.aNamedNeutral(cast);
        var process = story.process(NEUTRAL, reference);

        acts.states(cast, reference, "outsider", "conflict");

        assertThat(process).hasPassed("recordNobody", "noNeutralFound").isEnded();
        story.thenTheRecordShows(reference, Outcome.NO_NEUTRAL_FOUND, Outcome.DEADLOCK_STANDS);
    }

    @Test
    @DisplayName("reports a breach when the office names nobody in time, and goes on")
    void isNamedLate() {
        var reference = acts.aNeutralToBeNamed(cast);

        story.timePasses("appointNeutral", reference);

        assertThat(story.process(NEUTRAL, reference)).isWaitingAt("appointNeutral");
        assertThat(story.process("sla-breach", reference)).isWaitingAt("decideOnBreach");
    }

    @Test
    @DisplayName("names nobody who mediated the dispute, works for a party or had another part in it")
    void namesNobodyWithAPart() {
        var reference = acts.aNeutralToBeNamed(cast);

        notOffered(reference, "mediator");
        notOffered(reference, "hospital-mediator");
        notOffered(reference, "executive");
    }

    @Test
    @DisplayName("and the statement before it are the named person's own, whoever holds the task")
    void isTheNamedPersons() {
        var reference = acts.aNamedNeutral(cast);
        var named = UUID.fromString((String) story.variable("neutral", story.process(NEUTRAL, reference)));

        refused(reference, () -> neutrals.stateConflict(named, true));
        refused(reference, () -> neutrals.decideDeadlock(named, true, UUID.randomUUID()));
        assertThat(access.maySee(cast.user("outsider"), reference)).isFalse();
    }

    private void refused(String reference, Runnable act) {
        var failure = story.changesNothing(reference, () -> story.as(cast.user("manager"), act));
        assertThat(failure).isInstanceOf(Refusal.class).hasMessageContaining("only the person who was asked");
    }

    @Test
    @DisplayName("takes a decision from nobody else, and none without reasons")
    void refusesADecisionWithoutReasons() {
        var reference = acts.aFreeNeutral(cast);

        story.isTurnedAway(cast.user("manager"), "decideDeadlock", reference, decision("carried"));
        story.isRefused(
                cast.user("outsider"),
                "decideDeadlock",
                reference,
                Map.of("neutralDecision", "carried"),
                "Reasons",
                "must not be empty");
        story.isRefused(
                cast.user("outsider"),
                "decideDeadlock",
                reference,
                Map.of("neutralDecision", "perhaps", "neutralReasons", "So."),
                "Decision",
                "choices");
    }
}
