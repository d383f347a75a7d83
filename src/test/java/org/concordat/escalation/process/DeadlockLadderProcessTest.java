package org.concordat.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import org.concordat.BoardActs;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.DeadlockActs;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.concordat.escalation.Deadlock;
import org.concordat.notice.Notice;
import org.concordat.notice.Notice.Template;
import org.concordat.notice.NoticeOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("The deadlock ladder")
class DeadlockLadderProcessTest {

    private static final String LADDER = "deadlock-ladder";
    private static final String DECISION = "board-decision";

    @Autowired
    Story story;

    @Autowired
    BoardActs board;

    @Autowired
    DeadlockActs acts;

    @Autowired
    NoticeOffice notices;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("is not climbed when the board decides")
    void isNotNeeded() {
        var reference = story.aMotion(cast);
        var decision = story.process(DECISION, reference);

        acts.votes(cast, reference, "yes", "yes", "no");

        assertThat(decision)
                .hasPassed("decidedByVote")
                .hasNotPassed("climbLadder")
                .isEnded();
        story.thenTheRecordLacks(reference, Outcome.BOARD_DEADLOCKED);
    }

    @Test
    @DisplayName("lets a tied board vote again, with its own notice, and ends with that vote's decision")
    void votesAgain() {
        var reference = acts.aTiedBoard(cast);
        var ladder = story.process(LADDER, reference);
        var decision = story.process(DECISION, reference);
        assertThat(ladder).isWaitingAt("voteAgain");
        assertThat(story.process("board-vote", reference)).isWaitingAt("voteOpened");

        acts.votesAgain(cast, reference, "yes", "yes", "no");

        assertThat(ladder).hasPassed("breakDeadlock", "deadlockBroken").isEnded();
        assertThat(decision).hasPassed("climbLadder", "decidedOnLadder").isEnded();
        assertThat(story.path("escalation-to-board", reference)).contains("motionCarried");
        story.thenTheRecordShows(
                reference,
                Outcome.MOTION_TIED,
                Outcome.BOARD_DEADLOCKED,
                Outcome.DEADLOCK_RUNG_NAMED,
                Outcome.MOTION_OPENED,
                Outcome.MOTION_CARRIED,
                Outcome.DEADLOCK_BROKEN,
                Outcome.ESCALATION_CLOSED);
        assertThat(acts.last(reference).state()).isEqualTo(Deadlock.State.BROKEN);
    }

    @Test
    @DisplayName("takes a second vote against the motion for a decision, too")
    void failsInTheSecondVote() {
        var reference = acts.aTiedBoard(cast);

        acts.votesAgain(cast, reference, "no", "no", "yes");

        assertThat(story.path("escalation-to-board", reference)).contains("motionFailed");
        story.thenTheRecordShows(reference, Outcome.MOTION_FAILED, Outcome.DEADLOCK_BROKEN);
    }

    @Test
    @DisplayName("calls a special meeting after the second vote, in which fewer seats are a quorum, at shorter notice")
    void holdsASpecialMeeting() {
        var reference = acts.aSpecialMeeting(cast);
        var ladder = story.process(LADDER, reference);
        assertThat(ladder).isWaitingAt("holdSpecialMeeting");
        assertThat(story.lastFacts(reference, Outcome.MOTION_OPENED))
                .containsEntry("meeting", "special")
                .containsEntry("noticeDays", "1");

        acts.votesAgain(cast, reference, "yes");

        assertThat(ladder).hasPassed("deadlockBroken").isEnded();
        assertThat(acts.rungs(reference)).containsExactly("vote-again", "special-meeting");
        assertThat(story.path("escalation-to-board", reference)).contains("motionCarried");
    }

    @Test
    @DisplayName(
            "lets the heads of the parties talk after the special meeting, and settles the dispute when they agree")
    void letsPrincipalsTalk() {
        var reference = acts.someTalks(cast);
        var ladder = story.process(LADDER, reference);
        assertThat(ladder).isWaitingAt("letPrincipalsTalk");

        acts.answersAsPrincipal(cast, reference, "hospital", "agreed");
        acts.answersAsPrincipal(cast, reference, "insurer", "agreed");
        story.runsJobs(reference);

        assertThat(ladder).hasPassed("deadlockBroken").isEnded();
        assertThat(story.path("escalation-to-board", reference)).contains("principalsAgreed");
        story.thenTheRecordShows(
                reference, Outcome.PRINCIPALS_AGREED, Outcome.DEADLOCK_BROKEN, Outcome.OBLIGATION_OPENED);
    }

    @Test
    @DisplayName("lets an outside neutral decide when nothing else has led to a decision")
    void letsANeutralDecide() {
        var reference = acts.aFreeNeutral(cast);
        var ladder = story.process(LADDER, reference);
        assertThat(ladder).isWaitingAt("letNeutralDecide");

        acts.decides(cast, reference, "outsider", "carried");

        assertThat(ladder).hasPassed("deadlockBroken").isEnded();
        assertThat(story.path("escalation-to-board", reference)).contains("motionCarried");
        assertThat(acts.rungs(reference)).containsExactly("vote-again", "special-meeting", "principals", "neutral");
        story.thenTheRecordShows(
                reference, Outcome.NEUTRAL_DECIDED, Outcome.DEADLOCK_BROKEN, Outcome.OBLIGATION_OPENED);
    }

    @Test
    @DisplayName("goes straight to the neutral when too few seats are without an interest")
    void goesToTheNeutralWithoutVoters() {
        acts.outsider(cast, "outsider");
        var reference = story.aMotionWithoutVoters(cast);

        assertThat(story.process(LADDER, reference)).isWaitingAt("letNeutralDecide");
        assertThat(acts.rungs(reference)).containsExactly("neutral");
        story.thenTheRecordShows(reference, Outcome.MOTION_CONFLICTED, Outcome.DEADLOCK_RUNG_NAMED);
    }

    @Test
    @DisplayName("votes again when nobody voted, and when there was no quorum")
    void climbsAfterSilence() {
        var silent = story.aMotion(cast);
        acts.votes(cast, silent);
        var inquorate = story.aMotion(cast);
        acts.votes(cast, inquorate, "yes");

        assertThat(story.process(LADDER, silent)).isWaitingAt("voteAgain");
        assertThat(story.process(LADDER, inquorate)).isWaitingAt("voteAgain");
    }

    @Test
    @DisplayName("lets the deadlock stand when nothing is left to try, and tells the parties")
    void standsInTheEnd() {
        var reference = acts.someTalks(cast);
        var ladder = story.process(LADDER, reference);

        story.timePasses("principalsSilent", reference);

        assertThat(ladder)
                .hasPassed("letNeutralDecide", "letDeadlockStand", "deadlockStands")
                .isEnded();
        assertThat(story.path("escalation-to-board", reference)).contains("boardTied");
        assertThat(acts.last(reference).state()).isEqualTo(Deadlock.State.STANDS);
        story.thenTheRecordShows(
                reference, Outcome.NO_NEUTRAL_FOUND, Outcome.DEADLOCK_STANDS, Outcome.ESCALATION_CLOSED);
        tellsTheParties(reference, Template.DEADLOCK_STANDS);
    }

    private void tellsTheParties(String reference, Template template) {
        assertThat(notices.noticesOf(reference))
                .filteredOn(notice -> notice.template() == template)
                .extracting(Notice::addressee)
                .containsExactlyInAnyOrder(story.member(cast, "hospital"), story.member(cast, "insurer"));
    }

    @Test
    @DisplayName("is shorter for another kind of decision: a board that cannot change the charter has not changed it")
    void endsAtOnceForACharterChange() {
        var reference = story.aReportedDispute(cast);
        board.asksForDecision(cast, reference, "charter-change");
        story.timePasses("voteOpened", reference);

        story.timePasses("votingClosed", reference);

        assertThat(story.path(LADDER, reference)).contains("letDeadlockStand").doesNotContain("voteAgain");
        assertThat(story.path("board-decision", reference)).contains("boardUndecided");
        assertThat(acts.rungs(reference)).containsExactly("none");
    }

    @Test
    @DisplayName("expels nobody but by the board: after the special meeting the deadlock stands")
    void expelsNobodyByANeutral() {
        acts.outsider(cast, "outsider");
        var reference = story.aReportedDispute(cast);
        board.asksForDecision(cast, reference, "expulsion");

        for (var vote = 0; vote < 3; vote++) {
            story.timePasses("voteOpened", reference);
            story.timePasses("votingClosed", reference);
        }

        assertThat(acts.rungs(reference)).containsExactly("vote-again", "special-meeting", "none");
        assertThat(story.path(LADDER, reference)).contains("deadlockStands");
    }

    @Test
    @DisplayName("ends with the dispute when that is withdrawn meanwhile")
    void endsWithTheDispute() {
        var reference = acts.aTiedBoard(cast);

        story.withdraws(cast, reference);

        assertThat(acts.last(reference).state()).isEqualTo(Deadlock.State.ENDED);
        story.thenTheRecordShows(reference, Outcome.DEADLOCK_ENDED);
        story.thenNothingIsLeftToDo(reference);
    }
}
