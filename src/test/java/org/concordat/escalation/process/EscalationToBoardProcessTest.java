package org.concordat.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.concordat.Answers.motion;
import static org.concordat.Answers.without;

import java.util.Map;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Seat;
import org.concordat.escalation.Ballot;
import org.concordat.escalation.EscalationOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class EscalationToBoardProcessTest {

    @Autowired
    Story story;

    @Autowired
    EscalationOffice escalations;

    @Autowired
    People people;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("ends as carried when more yes than no are cast")
    void carries() {
        var reference = story.aMotion(cast);
        var escalation = story.process("escalation-to-board", reference);

        votes(reference, "yes", "no", "yes");

        assertThat(escalation)
                .hasPassed("castBallot", "countBallots", "motionCarried")
                .hasNotPassed("motionFailed", "votingClosed")
                .isEnded();
        story.thenTheRecordShows(
                reference,
                Outcome.MOTION_PREPARED,
                Outcome.SEAT_RECUSED,
                Outcome.SEAT_RECUSED,
                Outcome.BALLOT_CAST,
                Outcome.BALLOT_CAST,
                Outcome.BALLOT_CAST,
                Outcome.MOTION_CARRIED);
    }

    @Test
    @DisplayName("ends as failed when more no than yes are cast")
    void fails() {
        var reference = story.aMotion(cast);
        var escalation = story.process("escalation-to-board", reference);

        votes(reference, "no", "no", "yes");

        assertThat(escalation)
                .hasPassed("countBallots", "motionFailed")
                .hasNotPassed("motionCarried")
                .isEnded();
        story.thenTheRecordShows(reference, Outcome.MOTION_FAILED);
        story.thenTheRecordLacks(reference, Outcome.MOTION_CARRIED);
    }

    @Test
    @DisplayName("a tie carries nothing")
    void failsOnATie() {
        var reference = story.aMotion(cast);
        var escalation = story.process("escalation-to-board", reference);

        votes(reference, "no", "yes", "abstain");

        assertThat(escalation).hasPassed("motionFailed").isEnded();
        story.thenTheRecordShows(reference, Outcome.MOTION_FAILED);
        story.thenTheRecordLacks(reference, Outcome.MOTION_CARRIED);
    }

    private void votes(String reference, String clinic, String physicians, String county) {
        story.votes(cast, reference, "clinic", clinic);
        story.votes(cast, reference, "physicians", physicians);
        story.votes(cast, reference, "county", county);
        story.runsJobs(reference);
    }

    @Test
    @DisplayName("counts what was cast when voting closes")
    void countsWhenVotingCloses() {
        var reference = story.aMotion(cast);
        var escalation = story.process("escalation-to-board", reference);
        story.votes(cast, reference, "clinic", "yes");
        story.votes(cast, reference, "physicians", "yes");
        story.runsJobs(reference);

        story.timePasses("votingClosed", reference);

        assertThat(escalation)
                .hasPassed("votingClosed", "countBallots", "motionCarried")
                .isEnded();
        story.thenTheRecordShows(reference, Outcome.CLOCK_RAN_OUT, Outcome.MOTION_CARRIED);
    }

    @Test
    @DisplayName("counts a ballot that has not been joined yet when voting closes")
    void countsABallotOfTheLastMinute() {
        var reference = story.aMotion(cast);
        var escalation = story.process("escalation-to-board", reference);
        story.votes(cast, reference, "clinic", "yes");
        story.votes(cast, reference, "physicians", "yes");

        story.timePasses("votingClosed", reference);

        assertThat(escalation).hasPassed("motionCarried").isEnded();
        story.thenTheRecordShows(reference, Outcome.BALLOT_CAST, Outcome.BALLOT_CAST, Outcome.MOTION_CARRIED);
    }

    @Test
    @DisplayName("carries nothing without a quorum")
    void failsWithoutAQuorum() {
        var reference = story.aMotion(cast);
        var escalation = story.process("escalation-to-board", reference);
        story.votes(cast, reference, "clinic", "yes");
        story.runsJobs(reference);

        story.timePasses("votingClosed", reference);

        assertThat(escalation).hasPassed("votingClosed", "motionFailed").isEnded();
        story.thenTheRecordShows(reference, Outcome.BALLOT_CAST, Outcome.MOTION_FAILED);
        story.thenTheRecordLacks(reference, Outcome.MOTION_CARRIED);
    }

    @Test
    @DisplayName("carries nothing when every seat is a party's")
    void failsWithoutVoters() {
        var reference = story.aMotionWithoutVoters(cast);
        story.runsJobs(reference);

        assertThat(story.path("escalation-to-board", reference)).contains("countBallots", "motionFailed");
        story.thenTheRecordShows(reference, Outcome.SEAT_RECUSED, Outcome.MOTION_FAILED);
        story.thenTheRecordLacks(reference, Outcome.BALLOT_CAST);
    }

    @Test
    @DisplayName("reports a breach when the board takes too long, and goes on")
    void isLate() {
        var reference = story.anEscalatedDispute(cast);

        story.timePasses("escalationOverdue", reference);

        assertThat(story.process("escalation-to-board", reference))
                .hasPassed("escalationOverdue", "breachReported")
                .isWaitingAt("prepareMotion");
        assertThat(story.process("sla-breach", reference)).isWaitingAt("decideOnBreach");
        story.thenTheRecordShows(reference, Outcome.CLOCK_RAN_OUT);
    }

    @Test
    @DisplayName("gives parties no ballot")
    void recusesParties() {
        var reference = story.aMotion(cast);

        assertThat(story.tasksOf(cast.user("rep-hospital"), reference)).isEmpty();
        assertThat(story.waitingTasks(reference)).containsExactly("castBallot", "castBallot", "castBallot");
        story.isTurnedAway(cast.user("rep-insurer"), "castBallot", reference, Map.of("choice", "no"));
        story.thenTheRecordLacks(reference, Outcome.BALLOT_CAST);
    }

    @Test
    @DisplayName("refuses a motion without words or measures")
    void refusesAnEmptyMotion() {
        var answers = motion(story.clauses(cast, story.today().plusDays(30)));

        refusesMotion(without(answers, "motionText"), "Text of the motion", "must not be empty");
        refusesMotion(without(answers, "measures"), "Measures", "must not be empty");
        refusesMotion(motion("[]"), "measures", "at least one clause");
        refusesMotion(motion("[{"), "measures", "must be a list");
    }

    @Test
    @DisplayName("refuses a measure that binds a party to itself, or one who is no party")
    void refusesASelfObligation() {
        var toItself = story.clause(cast, "hospital", "hospital", "2099-01-01");
        var ofAStranger = story.clause(cast, "clinic", "hospital", "2099-01-01");

        refusesMotion(motion("[" + toItself + "]"), "Clause 1", "themselves");
        refusesMotion(motion("[" + ofAStranger + "]"), "Clause 1, who must act", "one of the parties");
    }

    @Test
    @DisplayName("refuses a measure that was due before it was ordered")
    void refusesAPastDueDate() {
        refusesMotion(motion(story.clauses(cast, story.today())), "Clause 1, due date", "must be after today");
    }

    private void refusesMotion(Map<String, Object> answers, String... message) {
        var reference = story.anEscalatedDispute(cast);

        story.isRefused(cast.user("manager"), "prepareMotion", reference, answers, message);
    }

    @Test
    @DisplayName("refuses a vote that is no choice of the ballot")
    void refusesAnUnknownChoice() {
        var reference = story.aMotion(cast);
        var voter = cast.user("rep-clinic");

        story.isRefused(voter, "castBallot", reference, Map.of("choice", "maybe"), "Your vote", "choices");
        story.isRefused(voter, "castBallot", reference, Map.of(), "Your vote", "must not be empty");
    }

    @Test
    @DisplayName("lets nobody vote but the seat's holder")
    void refusesAStrangersBallot() {
        var reference = story.aMotion(cast);

        story.isRefused(
                cast.user("admin"),
                "castBallot",
                reference,
                Map.of("choice", "yes"),
                "task",
                "must be yours to complete");
    }

    @Test
    @DisplayName("takes one ballot from each seat")
    void refusesASecondBallot() {
        var reference = story.aMotion(cast);
        var voter = cast.user("rep-clinic");
        story.votes(cast, reference, "clinic", "yes");

        var failure = story.changesNothing(
                reference,
                () -> story.as(
                        voter,
                        () -> escalations.castBallot(reference, seatOf(voter).id(), Ballot.Choice.NO, null)));

        assertThat(failure).isInstanceOf(Refusal.class).hasMessageContaining("already voted");
        assertThat(story.tasksOf(voter, reference)).isEmpty();
    }

    private Seat seatOf(String holder) {
        return people.seats(people.get(holder).alliance()).stream()
                .filter(seat -> seat.holder().equals(holder))
                .findFirst()
                .orElseThrow();
    }
}
