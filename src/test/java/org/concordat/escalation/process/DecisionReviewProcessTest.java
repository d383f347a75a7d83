package org.concordat.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.concordat.Answers.without;
import static org.concordat.FlagActs.review;

import java.util.List;
import java.util.UUID;
import org.concordat.BoardActs;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.FlagActs;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.escalation.DecisionReviewOffice;
import org.concordat.escalation.FlagReview;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("The review of a flagged decision")
class DecisionReviewProcessTest {

    private static final String PROCESS = "decision-review";

    @Autowired
    Story story;

    @Autowired
    FlagActs acts;

    @Autowired
    BoardActs board;

    @Autowired
    DecisionReviewOffice reviews;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("begins when a suspended vote comes back with an appeal, and asks a case manager")
    void begins() {
        var reference = acts.aFlaggedDecision(cast);

        assertThat(story.process(PROCESS, reference)).isWaitingAt("reviewDecision");
        assertThat(story.tasksOf(cast.user("manager"), reference)).hasSize(1);
        story.thenTheRecordShows(reference, Outcome.MOTION_CARRIED, Outcome.DECISION_FLAGGED);
    }

    @Test
    @DisplayName("does not begin where the missing vote could have changed nothing")
    void doesNotBegin() {
        var reference = acts.aClearDecision(cast);

        assertThat(story.process(PROCESS, reference)).isNull();
        story.thenTheRecordLacks(reference, Outcome.DECISION_FLAGGED);
    }

    @Test
    @DisplayName("goes on in the lane of the vote that is reviewed, whatever the lane of the appeal")
    void followsItsLane() {
        var reference = acts.aFlaggedDecision(cast);

        assertThat(story.variable("lane", story.process(PROCESS, reference))).isEqualTo("standard");
    }

    @Test
    @DisplayName("confirms the decision with reasons")
    void confirms() {
        var reference = acts.aFlaggedDecision(cast);

        acts.reviews(cast, reference, "confirmed");

        assertThat(story.path(PROCESS, reference)).contains("decisionConfirmed");
        story.thenTheRecordShows(reference, Outcome.DECISION_FLAGGED, Outcome.FLAG_CONFIRMED);
        story.thenNothingIsLeftToDo(reference);
    }

    @Test
    @DisplayName("has the board vote again, now with the seat that was missing; the same result stands")
    void votesAgain() {
        var reference = acts.aFlaggedDecision(cast);
        acts.reviews(cast, reference, "voteAgain");
        story.timePasses("voteOpened", reference);

        acts.vote(cast, reference, "yes", "insurer", "county", "lab");

        assertThat(story.path(PROCESS, reference)).contains("voteAgain", "compareResults", "resultStands");
        story.thenTheRecordShows(reference, Outcome.FLAG_VOTED_AGAIN, Outcome.MOTION_CARRIED, Outcome.DECISION_STANDS);
    }

    @Test
    @DisplayName("has a case manager arrange what follows when the board decides otherwise")
    void followsUp() {
        var reference = acts.anotherResult(cast);
        assertThat(story.process(PROCESS, reference)).isWaitingAt("followUp");

        acts.followsUp(cast, reference);

        assertThat(story.path(PROCESS, reference)).contains("resultChanged");
        story.thenTheRecordShows(reference, Outcome.DECISION_CHANGED, Outcome.DECISION_FOLLOWED_UP);
    }

    @Test
    @DisplayName("leaves the result standing when the board orders nothing again, tied where it had failed")
    void ordersNothingAgain() {
        var reference = acts.aFlaggedFailure(cast);
        acts.reviews(cast, reference, "voteAgain");
        story.timePasses("voteOpened", reference);

        acts.vote(cast, reference, "no", "clinic", "lab");
        acts.vote(cast, reference, "yes", "insurer", "county");

        assertThat(story.path(PROCESS, reference)).contains("resultStands").doesNotContain("followUp");
        assertThat(story.lastFacts(reference, Outcome.DECISION_STANDS))
                .containsEntry("before", "FAILED")
                .containsEntry("after", "TIED");
    }

    @Test
    @DisplayName("needs a decision and reasons, and is nobody else's")
    void refuses() {
        var reference = acts.aFlaggedDecision(cast);

        var manager = cast.user("manager");
        story.isRefused(
                manager,
                "reviewDecision",
                reference,
                without(review("confirmed"), "flagReviewReasons"),
                "Reasons",
                "must not be empty");
        story.isRefused(manager, "reviewDecision", reference, review("perhaps"), "Decision", "choices");
        story.isTurnedAway(cast.user("rep-clinic"), "reviewDecision", reference, review("confirmed"));
    }

    @Test
    @DisplayName("is decided and followed up by a case manager who belongs to no party, whoever holds the task")
    void isForACaseManager() {
        var reference = acts.aFlaggedDecision(cast);
        var flagged = board.motion(reference);
        var reasons = UUID.randomUUID();

        refused(reference, () -> reviews.reviewDecision(flagged, FlagReview.CONFIRMED, reasons));
        refused(reference, () -> reviews.followUp(flagged, reasons));
    }

    private void refused(String reference, Runnable act) {
        for (var person : List.of("rep-hospital", "compliance")) {
            var failure = story.changesNothing(reference, () -> story.as(cast.user(person), act));
            assertThat(failure)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("case manager who belongs to no party");
        }
    }

    @Test
    @DisplayName("is reported as late when nobody reviews in time")
    void isLate() {
        var reference = acts.aFlaggedDecision(cast);

        story.timePasses("reviewDecision", reference);

        assertThat(story.waitingTasks(reference)).contains("reviewDecision", "decideOnBreach");
        story.thenTheRecordShows(reference, Outcome.CLOCK_RAN_OUT);
    }

    @Test
    @DisplayName("is reported as late when nobody arranges what follows in time")
    void followsUpLate() {
        var reference = acts.anotherResult(cast);

        story.timePasses("followUp", reference);

        assertThat(story.waitingTasks(reference)).contains("followUp", "decideOnBreach");
    }
}
