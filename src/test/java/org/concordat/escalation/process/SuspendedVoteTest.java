package org.concordat.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.StandingActs.aMoment;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.concordat.Answers;
import org.concordat.BoardActs;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.StandingActs;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Right;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("A suspended vote")
class SuspendedVoteTest {

    @Autowired
    Story story;

    @Autowired
    StandingActs acts;

    @Autowired
    BoardActs board;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("is not asked for, and the record says why")
    void isNotAskedFor() {
        var reference = story.anEscalatedDispute(cast);
        acts.takes(reference, story.member(cast, "clinic"), Right.VOTE, aMoment(), null);

        moves(reference);

        assertThat(story.path("board-vote", reference)).contains("tooFewMayVote");
        assertThat(story.factsOf(reference, Outcome.SEAT_RECUSED))
                .extracting(facts -> facts.get("because"))
                .containsExactlyInAnyOrder("party", "party", "suspended");
    }

    @Test
    @DisplayName("is out of the members and the eligible seats that are counted")
    void leavesTheBase() {
        var reference = story.anEscalatedDispute(cast);
        acts.takes(reference, story.member(cast, "clinic"), Right.VOTE, aMoment(), null);
        moves(reference);

        assertThat(story.lastFacts(reference, Outcome.MOTION_CONFLICTED))
                .containsAllEntriesOf(Map.of("members", "4", "eligible", "2"));
    }

    @Test
    @DisplayName("that begins during the vote takes the open ballot at that instant, and the base is without it")
    void losesItsBallotWhenItBegins() {
        board.aSeatOf(cast, "hospice");
        var reference = story.anEscalatedDispute(cast);
        moves(reference);
        acts.takes(
                reference, story.member(cast, "clinic"), Right.VOTE, aMoment().plus(Duration.ofHours(3)), null);
        assertThat(story.waitingTasks(reference)).hasSize(4);

        story.timePasses("suspensionBegun", reference);

        assertThat(story.waitingTasks(reference)).hasSize(3);
        assertThat(story.tasksOf(cast.user("rep-clinic"), reference)).isEmpty();
        assertThat(story.factsOf(reference, Outcome.BALLOT_WITHDRAWN))
                .extracting(facts -> facts.get("member"))
                .containsExactly(story.member(cast, "clinic").toString());
    }

    @Test
    @DisplayName("that was decided before the vote and begins in it takes the open ballot at that instant, too")
    void losesItsBallotWhenItBeginsAsDecided() {
        board.aSeatOf(cast, "hospice");
        var reference = story.anEscalatedDispute(cast);
        acts.takes(
                reference, story.member(cast, "clinic"), Right.VOTE, aMoment().plus(Duration.ofDays(9)), null);
        moves(reference);

        story.timePasses("suspensionBegun", reference);

        assertThat(story.waitingTasks(reference)).hasSize(3);
        story.thenTheRecordShows(reference, Outcome.BALLOT_WITHDRAWN);
    }

    @Test
    @DisplayName("that is reversed before it begins leaves the ballot where it is")
    void keepsItsBallotAfterAReversal() {
        var reference = story.anEscalatedDispute(cast);
        var clinic = story.member(cast, "clinic");
        moves(reference);
        var from = aMoment().plus(Duration.ofHours(3));
        var sanction = acts.takes(reference, clinic, Right.VOTE, from, null);
        var begins = story.dueDateOf("suspensionBegun", reference);

        acts.givesBack(reference, sanction, clinic, Right.VOTE, from);

        assertThat(begins).isEqualTo(from.truncatedTo(ChronoUnit.MILLIS));
        assertThat(story.dueDateOf("suspensionBegun", reference)).isAfter(begins.plus(Duration.ofDays(10_000)));
    }

    @Test
    @DisplayName("that comes back before the day of the vote is called to it like the others, and nobody twice")
    void isCalledWhenItComesBack() {
        var reference = story.anEscalatedDispute(cast);
        var clinic = story.member(cast, "clinic");
        var from = aMoment();
        var sanction = acts.takes(reference, clinic, Right.VOTE, from, null);
        puts(reference);
        assertThat(called(reference)).doesNotContain(clinic.toString());

        acts.givesBack(reference, sanction, clinic, Right.VOTE, from);

        assertThat(called(reference)).containsOnlyOnce(clinic.toString()).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("whose time is over by the day of the vote is called when it begins, and votes")
    void isCalledWhenItsTimeIsOver() {
        var reference = story.anEscalatedDispute(cast);
        var clinic = story.member(cast, "clinic");
        acts.takes(reference, clinic, Right.VOTE, aMoment(), aMoment().plus(Duration.ofHours(12)));

        moves(reference);

        assertThat(called(reference)).containsOnlyOnce(clinic.toString()).doesNotHaveDuplicates();
        assertThat(story.tasksOf(cast.user("rep-clinic"), reference)).hasSize(1);
    }

    @Test
    @DisplayName("that comes back while the others vote has no ballot, is not called, and is out of every count")
    void isOutOfTheBaseWhenItComesBackTooLate() {
        board.aSeatOf(cast, "hospice");
        var reference = story.anEscalatedDispute(cast);
        var hospice = story.member(cast, "hospice");
        var from = aMoment();
        var sanction = acts.takes(reference, hospice, Right.VOTE, from, null);
        moves(reference);

        acts.givesBack(reference, sanction, hospice, Right.VOTE, from);

        vote(reference);
        assertThat(story.lastFacts(reference, Outcome.MOTION_CARRIED))
                .containsAllEntriesOf(Map.of("members", "5", "eligible", "3"));
        assertThat(called(reference)).doesNotContain(hospice.toString());
    }

    @Test
    @DisplayName("that lost its ballot and comes back while the others vote stays out of every count")
    void staysOutOfTheBase() {
        board.aSeatOf(cast, "hospice");
        var reference = story.anEscalatedDispute(cast);
        moves(reference);
        var begins = aMoment().plus(Duration.ofHours(3));
        acts.takes(reference, story.member(cast, "hospice"), Right.VOTE, begins, begins.plus(Duration.ofMinutes(1)));

        story.timePasses("suspensionBegun", reference);
        story.anHourPasses();

        vote(reference);
        assertThat(story.lastFacts(reference, Outcome.MOTION_CARRIED))
                .containsAllEntriesOf(Map.of("members", "5", "eligible", "3"));
    }

    /** Two to one of those that were asked. */
    private void vote(String reference) {
        story.votes(cast, reference, "county", "no");
        story.votes(cast, reference, "clinic", "yes");
        story.votes(cast, reference, "physicians", "yes");
        story.runsJobs(reference);
    }

    private List<String> called(String reference) {
        return story.factsOf(reference, Outcome.SEAT_CALLED).stream()
                .map(facts -> facts.get("member"))
                .toList();
    }

    private void moves(String reference) {
        puts(reference);
        story.timePasses("voteOpened", reference);
    }

    private void puts(String reference) {
        var measures = story.clauses(cast, story.today().plusDays(30));
        story.completes(cast.user("manager"), "prepareMotion", reference, Answers.motion(measures));
    }
}
