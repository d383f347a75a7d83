package org.concordat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.concordat.StandingActs.aMoment;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Committee;
import org.concordat.alliance.Committees;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Role;
import org.concordat.obligation.Obligation;
import org.concordat.obligation.Obligation.State;
import org.concordat.sanction.Appeal;
import org.concordat.sanction.Sanction;
import org.concordat.web.api.Client;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A promise that is not kept, from the settlement over the ladder of sanctions to an appeal that succeeds. Everybody signs
 * in to the running application and completes tasks over HTTP; whatever falls due on the way happens by itself.
 */
@ConcordatTest
class AccountabilityStoryTest {

    @Autowired
    Story story;

    @Autowired
    ObligationActs obligations;

    @Autowired
    SanctionActs sanctions;

    @Autowired
    BoardActs board;

    @Autowired
    StandingActs record;

    @Autowired
    EngineRoom time;

    @Autowired
    AppealActs appeals;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    Committees committees;

    @LocalServerPort
    int port;

    private final Map<String, Tasklist> signedIn = new HashMap<>();
    private Cast cast;
    private String reference;
    private String other;
    private Instant meanwhile;

    /** Six members with seats; somebody joins the conflict committee who will have no part before the appeal. */
    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
        board.aSeatOf(cast, "lab");
        story.register(cast, "fresh", null, Role.COMMITTEE_MEMBER);
        committees.seat(cast.alliance(), Committee.CONFLICT, cast.user("fresh"));
        story.isWorkedBy(this::works);
    }

    @AfterEach
    void layDown() {
        story.isWorkedAsUsual();
    }

    @Test
    @DisplayName(
            "A report is missed, the insurer climbs the ladder until its vote is gone, and gets it back from the beginning")
    void isHeldToItsWord() {
        theInsurerPromisesAReportEveryQuarter();
        aPoolOfIncentivesIsShared();
        theFirstReportIsKept();
        theSecondReportIsMissed();
        theInsurerContestsTheNotice();
        nonComplianceIsFound();
        theInsurerIsWarned();
        itsCurePlanIsRefusedAndNoBetterOneComes();
        itIsPutOnProbationAndItsShareIsWithheld();
        itMissesAMilestoneOfItsNextPlan();
        itsVoteIsSuspended();
        theBoardDecidesAnotherDisputeWithoutIt();
        itAppealsAndHasItsVoteWhileSomebodyElseHearsIt();
        theAppealSucceeds();
        itHasHadItsVoteAllAlongThoughTheRecordStillTellsWhatWasKnownThen();
        theDecisionThatItsVoteCouldHaveTiedIsFlagged();
        theOtherReportsAreKeptAndTheDisputeIsClosed();
        theProbationEndsByItselfAndTheShareIsReleased();
    }

    private void theInsurerPromisesAReportEveryQuarter() {
        reference = obligations.aQuarterlyReport(cast);

        assertThat(obligations.of(reference)).hasSize(4);
        story.thenTheRecordShows(reference, Outcome.SETTLEMENT_REACHED, Outcome.OBLIGATION_OPENED);
    }

    private void aPoolOfIncentivesIsShared() {
        var pool =
                "{\"period\":\"2026-Q4\",\"cents\":90000,\"currency\":\"USD\",\"weights\":{\"hospital\":2,\"insurer\":1}}";

        var answer = by("admin").post("/api/alliances/" + cast.alliance() + "/incentive-pools", pool);

        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    }

    private void theFirstReportIsKept() {
        obligations.isKept(cast, reference);

        story.thenTheRecordShows(reference, Outcome.FULFILMENT_REPORTED, Outcome.OBLIGATION_KEPT);
    }

    /** Its quarter begins, its day comes, and the grace of the table passes as well. */
    private void theSecondReportIsMissed() {
        time.timeGoesOnUntil("periodBegins", reference);
        time.timeGoesOnUntil("obligationOverdue", reference);

        assertThat(story.lastFacts(reference, Outcome.OBLIGATION_BREACHED)).containsEntry("occurrence", "2");
        story.thenTheRecordShows(
                reference, Outcome.OBLIGATION_FALLS_DUE, Outcome.OBLIGATION_BREACHED, Outcome.NON_COMPLIANCE_NOTICED);
    }

    private void theInsurerContestsTheNotice() {
        story.completes(cast.user("rep-insurer"), "answerNotice", reference, Answers.noticeAnswer("contested"));

        story.thenTheRecordShows(reference, Outcome.NON_COMPLIANCE_NOTICED, Outcome.NOTICE_ANSWERED);
    }

    private void nonComplianceIsFound() {
        story.completes(cast.user("compliance"), "decideFinding", reference, Answers.finding("found"));

        story.thenTheRecordShows(reference, Outcome.NON_COMPLIANCE_FOUND, Outcome.OBLIGATION_NOT_KEPT);
    }

    private void theInsurerIsWarned() {
        sanctions.graded(cast, reference, SanctionActs.grade("major", "careless"));
        sanctions.decides(cast, "committee", reference, "imposed");

        assertThat(sanctions.last(reference).rung().title()).isEqualTo("warning-with-a-cure-plan");
        assertThat(story.process("sanction-in-force", reference)).isWaitingAt("submitCurePlan");
        story.thenTheRecordShows(reference, Outcome.BREACH_GRADED, Outcome.SANCTION_IMPOSED, Outcome.SANCTION_IN_FORCE);
    }

    private void itsCurePlanIsRefusedAndNoBetterOneComes() {
        sanctions.plans(cast, reference, story.today().plusDays(50));
        sanctions.reviews(cast, reference, "refused");
        time.timeGoesOnUntil("planMissing", reference);

        assertThat(has("incentive-share", aMoment())).isTrue();
        story.thenTheRecordShows(reference, Outcome.CURE_PLAN_REFUSED, Outcome.CURE_FAILED, Outcome.SANCTION_PROPOSED);
    }

    /** The executive committee imposes it, and the board ratifies it. */
    private void itIsPutOnProbationAndItsShareIsWithheld() {
        isImposedAndRatified("probation");

        assertThat(has("incentive-share", aMoment())).isFalse();
        assertThat(has("vote", aMoment())).isTrue();
        story.thenTheRecordShows(reference, Outcome.SANCTION_RATIFIED, Outcome.RIGHT_TAKEN, Outcome.INCENTIVE_WITHHELD);
    }

    private void itMissesAMilestoneOfItsNextPlan() {
        sanctions.plans(cast, reference, story.today().plusDays(20));
        sanctions.reviews(cast, reference, "accepted");
        time.timeGoesOnUntil("milestoneMissed", reference);

        story.thenTheRecordShows(reference, Outcome.CURE_PLAN_ACCEPTED, Outcome.CURE_FAILED, Outcome.SANCTION_PROPOSED);
    }

    private void itsVoteIsSuspended() {
        isImposedAndRatified("suspension-of-rights");

        assertThat(has("vote", aMoment())).isFalse();
        assertThat(story.path("sanction-in-force", reference)).contains("putInForce", "appealOffered");
    }

    private void isImposedAndRatified(String rung) {
        assertThat(sanctions.last(reference).rung().title()).isEqualTo(rung);
        sanctions.decides(cast, "executive", reference, "imposed");
        time.timeGoesOnUntil("voteOpened", reference);
        sanctions.boardVotes(cast, reference, "yes");
        assertThat(sanctions.last(reference).state()).isEqualTo(Sanction.State.IN_FORCE);
    }

    /** Clinic and physicians quarrel; two seats say yes and one says no, and the insurer is not asked. */
    private void theBoardDecidesAnotherDisputeWithoutIt() {
        other = board.anEscalatedDisputeBetween(cast, "clinic", "physicians");
        board.putsMotion(cast, other, "physicians", "clinic");
        time.timeGoesOnUntil("voteOpened", other, reference);
        assertThat(story.tasksOf(cast.user("rep-insurer"), other)).isEmpty();
        story.votes(cast, other, "lab", "no");
        story.votes(cast, other, "county", "yes");
        story.votes(cast, other, "hospital", "yes");
        story.runsJobs(other);

        story.thenTheRecordShows(other, Outcome.MOTION_CARRIED);
        story.thenTheRecordLacks(other, Outcome.DECISION_FLAGGED);
        meanwhile = isSealed();
    }

    private void itAppealsAndHasItsVoteWhileSomebodyElseHearsIt() {
        var path = "/api/disputes/" + reference + "/sanctions/"
                + sanctions.last(reference).id() + "/appeal";
        var answer = by("rep-insurer").post(path, "{\"ground\":\"factsWrong\",\"reasons\":\"The report was sent.\"}");
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        appeals.answers(cast, reference);

        assertThat(has("vote", aMoment())).isTrue();
        assertThat(story.tasksOf(cast.user("committee"), reference)).isEmpty();
        assertThat(story.tasksOf(cast.user("fresh"), reference)).hasSize(1);
        story.thenTheRecordShows(reference, Outcome.APPEAL_FILED, Outcome.SANCTION_STAYED, Outcome.APPEAL_ANSWERED);
    }

    private void theAppealSucceeds() {
        appeals.decides(cast, "fresh", reference, "reversed");
        story.runsJobs(reference);

        assertThat(appeals.last(reference).state()).isEqualTo(Appeal.State.REVERSED);
        assertThat(sanctions.last(reference).state()).isEqualTo(Sanction.State.REVERSED);
        story.thenTheRecordShows(
                reference, Outcome.APPEAL_DECIDED, Outcome.RIGHT_GIVEN_BACK, Outcome.SANCTION_REVERSED);
    }

    private void itHasHadItsVoteAllAlongThoughTheRecordStillTellsWhatWasKnownThen() {
        var now = isSealed();

        assertThat(has("vote", meanwhile, now)).isTrue();
        assertThat(has("vote", meanwhile, meanwhile)).isFalse();
        // the share is still off: the probation was not reversed
        assertThat(has("incentive-share", meanwhile, now)).isFalse();
    }

    private void theDecisionThatItsVoteCouldHaveTiedIsFlagged() {
        assertThat(story.lastFacts(other, Outcome.DECISION_FLAGGED))
                .containsEntry("member", story.member(cast, "insurer").toString());
        story.thenTheRecordShows(other, Outcome.MOTION_CARRIED, Outcome.DECISION_FLAGGED);
        story.thenTheRecordLacks(reference, Outcome.DECISION_FLAGGED);
    }

    private void theOtherReportsAreKeptAndTheDisputeIsClosed() {
        obligations.isKept(cast, reference);
        time.timeGoesOnUntil("periodBegins", reference);
        obligations.isKept(cast, reference);
        story.runsJobs(reference);

        assertThat(obligations.of(reference))
                .extracting(Obligation::state)
                .containsExactly(State.VERIFIED, State.BREACHED, State.VERIFIED, State.VERIFIED);
        story.thenTheRecordShows(reference, Outcome.SANCTION_REVERSED, Outcome.DISPUTE_CLOSED);
    }

    private void theProbationEndsByItselfAndTheShareIsReleased() {
        time.timeGoesOnUntil("termOver", reference);

        assertThat(has("incentive-share", aMoment())).isTrue();
        story.thenTheRecordShows(reference, Outcome.SANCTION_EXPIRED, Outcome.INCENTIVE_RELEASED);
        story.thenNothingIsLeftToDo(reference);
    }

    // ---- over HTTP

    private void works(String username, Task task, Map<String, Object> answers) {
        var answer = signedIn.computeIfAbsent(username, this::signIn).submit(task.getId(), answers);
        assertThat(answer.statusCode())
                .as(task.getTaskDefinitionKey() + " of " + username + ": " + answer.body())
                .isLessThan(300);
    }

    private Tasklist signIn(String username) {
        return Tasklist.signIn("http://localhost:" + port, username, Story.PASSWORD);
    }

    /** What was recorded so far is sealed; the answer is a moment after that. */
    private Instant isSealed() {
        return record.seals(alliances.alliance(cast.alliance()).id());
    }

    private boolean has(String right, Instant validAt) {
        return has(right, "?validAt=" + validAt);
    }

    private boolean has(String right, Instant validAt, Instant knownAt) {
        return has(right, "?validAt=" + validAt + "&knownAt=" + knownAt);
    }

    private boolean has(String right, String query) {
        var standing = by("auditor").get("/api/alliances/" + cast.alliance() + "/members/insurer/standing" + query);
        for (var each : standing.json().path("rights")) {
            if (each.path("right").asText().equals(right)) {
                return each.path("on").asBoolean();
            }
        }
        throw new AssertionError(standing.text());
    }

    private Client by(String person) {
        return new Client(port, cast.user(person));
    }
}
