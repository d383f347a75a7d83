package org.concordat.clock.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.temporal.ChronoUnit;
import org.concordat.Answers;
import org.concordat.AppealActs;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.SanctionActs;
import org.concordat.StandingActs;
import org.concordat.Story;
import org.concordat.alliance.CaseLink;
import org.concordat.alliance.LinkedCases;
import org.concordat.alliance.Outcome;
import org.concordat.sanction.Sanction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("A decision on a subject that is mediated or under appeal")
class PendingProceedingsProcessTest {

    private static final String PROCESS = "pending-proceedings";

    @Autowired
    Story story;

    @Autowired
    SanctionActs sanctions;

    @Autowired
    AppealActs appeals;

    @Autowired
    LinkedCases linked;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName(
            "waits before the ballots are issued while an earlier sanction is under appeal, and its clocks with it")
    void waitsForAnAppeal() {
        var reference = aVoteUnderAppeal();

        assertThat(story.process(PROCESS, reference)).isWaitingAt("awaitEnd");
        assertThat(story.path(PROCESS, reference)).contains("holdClocks");
        assertThat(story.waitingTasks(reference)).doesNotContain("castBallot");
        assertThat(story.dueDateOf("notRatifiedInTime", reference))
                .isAfter(StandingActs.aMoment().plus(10_000, ChronoUnit.DAYS));
        assertThat(story.lastFacts(reference, Outcome.STEP_WAITS))
                .containsEntry("step", "sanction-ratification")
                .containsEntry("for", "APPEAL");
        assertThat(story.factsOf(reference, Outcome.CLOCK_PAUSED)).anySatisfy(facts -> assertThat(facts)
                .containsEntry("clock", "ratificationDue")
                .containsEntry("reason", "PROCEEDINGS_PENDING"));
    }

    @Test
    @DisplayName("goes on when the appeal is decided; its clock ends as many business days later as it waited")
    void goesOnAfterTheAppeal() {
        var reference = sanctions.anUnratifiedProbation(cast);
        var due = story.dueDateOf("notRatifiedInTime", reference);
        isUnderAppeal(reference);
        appeals.answers(cast, reference);
        story.daysPass(14);

        appeals.decides(cast, "admin", reference, "upheld");

        assertThat(story.path(PROCESS, reference)).contains("letClocksGoOn", "waitOver");
        assertThat(story.waitingTasks(reference)).contains("castBallot");
        // eight to ten of the days it waited were business days, as holidays fall
        assertThat(ChronoUnit.DAYS.between(due, story.dueDateOf("notRatifiedInTime", reference)))
                .isBetween(10L, 18L);
        story.thenTheRecordShows(reference, Outcome.STEP_WAITS, Outcome.APPEAL_DECIDED, Outcome.STEP_GOES_ON);
        sanctions.boardVotes(cast, reference, "yes");
        assertThat(sanctions.last(reference).state()).isEqualTo(Sanction.State.IN_FORCE);
    }

    @Test
    @DisplayName("falls while it waits when the appeal takes away what it rests on")
    void fallsWhileItWaits() {
        var reference = aVoteUnderAppeal();
        appeals.answers(cast, reference);

        appeals.decides(cast, "admin", reference, "reversed");

        assertThat(sanctions.last(reference).state()).isEqualTo(Sanction.State.NOT_IMPOSED);
        assertThat(story.process(PROCESS, reference)).isNull();
        story.thenTheRecordShows(reference, Outcome.STEP_WAITS, Outcome.SANCTION_NOT_IMPOSED, Outcome.MOTION_WITHDRAWN);
        story.thenTheRecordLacks(reference, Outcome.STEP_GOES_ON);
    }

    private String aVoteUnderAppeal() {
        var reference = sanctions.anUnratifiedProbation(cast);
        isUnderAppeal(reference);
        return reference;
    }

    /** The insurer appeals against the warning; then the day of the vote on probation comes. */
    private void isUnderAppeal(String reference) {
        appeals.filesAgainst(cast, reference, 2);
        story.timePasses("voteOpened", reference);
    }

    @Test
    @DisplayName("waits before a body has it while the dispute that takes its subject up again is mediated")
    void waitsForAMediation() {
        var reference = sanctions.aFoundBreach(cast);
        var mediated = isMediatedIn(CaseLink.Kind.REOPENS, reference);

        sanctions.graded(cast, reference, SanctionActs.grade("major", "careless"));

        assertThat(story.process(PROCESS, reference)).isWaitingAt("awaitEnd");
        assertThat(story.waitingTasks(reference)).doesNotContain("decideOnSanction");
        assertThat(story.lastFacts(reference, Outcome.STEP_WAITS)).doesNotContainKey("for");
        story.holdsSession(cast, mediated, "impasse");
        assertThat(story.waitingTasks(reference)).contains("decideOnSanction");
        story.thenTheRecordShows(reference, Outcome.STEP_WAITS, Outcome.STEP_GOES_ON);
    }

    @Test
    @DisplayName("does not wait in the urgent lane, into which an emergency brings it")
    void passesInTheUrgentLane() {
        var reference = sanctions.aFoundBreach(cast);
        isMediatedIn(CaseLink.Kind.REOPENS, reference);

        sanctions.graded(
                cast, reference, Answers.with(SanctionActs.grade("critical", "knowing"), "immediateDanger", "yes"));

        assertThat(story.waitingTasks(reference)).contains("decideOnSanction");
        assertThat(story.path(PROCESS, reference)).contains("nothingUnderWay");
        story.thenTheRecordLacks(reference, Outcome.STEP_WAITS);
    }

    @Test
    @DisplayName("does not wait when it ratifies an emergency, even one under appeal")
    void ratifiesAnEmergency() {
        var reference = appeals.aHeardEmergency(cast);

        story.timePasses("voteOpened", reference);

        assertThat(story.waitingTasks(reference)).contains("castBallot");
        story.thenTheRecordLacks(reference, Outcome.STEP_WAITS);
    }

    @Test
    @DisplayName("does not wait for what is only related")
    void doesNotWaitForARelatedCase() {
        var reference = sanctions.aFoundBreach(cast);
        isMediatedIn(CaseLink.Kind.RELATED, reference);

        sanctions.graded(cast, reference, SanctionActs.grade("major", "careless"));

        assertThat(story.waitingTasks(reference)).contains("decideOnSanction");
    }

    private String isMediatedIn(CaseLink.Kind kind, String reference) {
        var mediated = story.aMediation(cast);
        story.as(cast.user("manager"), () -> linked.link(mediated, kind, reference));
        return mediated;
    }

    @Test
    @DisplayName("is reported as late when it waits for too long, and waits on")
    void isLate() {
        var reference = aVoteUnderAppeal();

        story.timePasses("waitOverdue", reference);

        assertThat(story.path(PROCESS, reference)).contains("delayReported");
        assertThat(story.process(PROCESS, reference)).isWaitingAt("awaitEnd");
        assertThat(story.waitingTasks(reference)).contains("decideOnBreach");
    }
}
