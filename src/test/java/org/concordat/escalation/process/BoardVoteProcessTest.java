package org.concordat.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.Map;
import org.concordat.Answers;
import org.concordat.BoardActs;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.escalation.BallotOffice;
import org.concordat.escalation.Paper;
import org.concordat.notice.Notice;
import org.concordat.notice.Notice.Template;
import org.concordat.notice.NoticeOffice;
import org.concordat.notice.PersonalNotice;
import org.concordat.notice.PersonalNoticeOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class BoardVoteProcessTest {

    @Autowired
    Story story;

    @Autowired
    NoticeOffice notices;

    @Autowired
    PersonalNoticeOffice told;

    @Autowired
    BallotOffice ballots;

    @Autowired
    BoardActs acts;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("ends as carried when more yes than no are cast")
    void carries() {
        var reference = story.aMotion(cast);
        var escalation = story.process("board-vote", reference);

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
        var escalation = story.process("board-vote", reference);

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
        var escalation = story.process("board-vote", reference);

        votes(reference, "no", "yes", "abstain");

        assertThat(escalation)
                .hasPassed("boardTied")
                .hasNotPassed("motionFailed", "motionCarried")
                .isEnded();
        story.thenTheRecordShows(reference, Outcome.MOTION_TIED);
        story.thenTheRecordLacks(reference, Outcome.MOTION_CARRIED, Outcome.MOTION_FAILED);
        tellsTheParties(reference, Template.MOTION_TIED);
    }

    private void votes(String reference, String clinic, String physicians, String county) {
        story.votes(cast, reference, "clinic", clinic);
        story.votes(cast, reference, "physicians", physicians);
        story.votes(cast, reference, "county", county);
        story.runsJobs(reference);
    }

    @Test
    @DisplayName("opens the vote on its day, so many business days after the motion that notice is given in time")
    void givesNotice() {
        var reference = story.anEscalatedDispute(cast);
        var measures = story.clauses(cast, story.today().plusDays(30));
        story.completes(cast.user("manager"), "prepareMotion", reference, Answers.motion(measures));

        assertThat(story.process("board-vote", reference)).isWaitingAt("voteOpened");
        assertThat(story.waitingTasks(reference)).isEmpty();
        assertThat(story.lastFacts(reference, Outcome.MOTION_OPENED)).containsEntry("noticeDays", "3");
        story.timePasses("voteOpened", reference);

        assertThat(story.lastFacts(reference, Outcome.MOTION_OPENED))
                .containsEntry("voteOn", story.today().toString());
        assertThat(story.waitingTasks(reference)).containsExactly("castBallot", "castBallot", "castBallot");
    }

    @Test
    @DisplayName("gives whoever holds a seat that may vote notice of the day, and nobody else")
    void callsTheSeats() {
        var reference = story.anEscalatedDispute(cast);
        var measures = story.clauses(cast, story.today().plusDays(30));
        story.completes(cast.user("manager"), "prepareMotion", reference, Answers.motion(measures));

        for (var called : List.of("rep-clinic", "rep-physicians", "rep-county")) {
            assertThat(called(called, reference)).as(called).hasSize(1);
        }
        assertThat(called("rep-hospital", reference)).isEmpty();
        assertThat(story.factsOf(reference, Outcome.SEAT_CALLED))
                .extracting(facts -> facts.get("voteOn"))
                .containsExactly(day(reference), day(reference), day(reference));
        assertThat(called("rep-clinic", reference).get(0).text())
                .contains(String.valueOf(acts.voteDay(reference).getDayOfMonth()));
    }

    private String day(String reference) {
        return acts.voteDay(reference).toString();
    }

    private List<PersonalNotice> called(String person, String reference) {
        return told.latestTo(cast.user(person)).stream()
                .filter(notice -> notice.reference().equals(reference))
                .filter(notice -> notice.subject().startsWith("The board votes on"))
                .toList();
    }

    @Test
    @DisplayName("closes as soon as no ballot that is still open can change the result")
    void closesEarly() {
        var reference = story.aMotion(cast);
        var vote = story.process("board-vote", reference);

        story.votes(cast, reference, "clinic", "yes");
        story.runsJobs(reference);
        assertThat(vote).isWaitingAt("castBallot");
        story.votes(cast, reference, "physicians", "yes");
        story.runsJobs(reference);

        assertThat(vote).hasPassed("motionCarried").hasNotPassed("votingClosed").isEnded();
        story.thenTheRecordShows(reference, Outcome.CLOCK_STOPPED, Outcome.MOTION_CARRIED);
    }

    @Test
    @DisplayName("counts what was cast when voting closes")
    void countsWhenVotingCloses() {
        var reference = story.aMotion(cast);
        var escalation = story.process("board-vote", reference);
        story.votes(cast, reference, "clinic", "yes");
        story.votes(cast, reference, "physicians", "abstain");
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
        var escalation = story.process("board-vote", reference);
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
        var escalation = story.process("board-vote", reference);
        story.votes(cast, reference, "clinic", "yes");
        story.runsJobs(reference);

        story.timePasses("votingClosed", reference);

        assertThat(escalation)
                .hasPassed("votingClosed", "boardInquorate")
                .hasNotPassed("motionFailed")
                .isEnded();
        story.thenTheRecordShows(reference, Outcome.BALLOT_CAST, Outcome.MOTION_INQUORATE);
        story.thenTheRecordLacks(reference, Outcome.MOTION_CARRIED, Outcome.MOTION_FAILED);
        tellsTheParties(reference, Template.MOTION_INQUORATE);
    }

    @Test
    @DisplayName("carries nothing when nobody votes")
    void failsInSilence() {
        var reference = story.aMotion(cast);
        var escalation = story.process("board-vote", reference);

        story.timePasses("votingClosed", reference);

        assertThat(escalation)
                .hasPassed("votingClosed", "boardSilent")
                .hasNotPassed("motionFailed", "boardInquorate")
                .isEnded();
        story.thenTheRecordShows(reference, Outcome.MOTION_UNANSWERED);
        story.thenTheRecordLacks(reference, Outcome.BALLOT_CAST, Outcome.MOTION_FAILED);
        tellsTheParties(reference, Template.MOTION_UNANSWERED);
    }

    private void tellsTheParties(String reference, Template template) {
        assertThat(notices.noticesOf(reference))
                .filteredOn(notice -> notice.template() == template)
                .extracting(Notice::addressee)
                .containsExactlyInAnyOrder(story.member(cast, "hospital"), story.member(cast, "insurer"));
    }

    @Test
    @DisplayName("carries nothing when every seat is a party's")
    void failsWithoutVoters() {
        var reference = story.aMotionWithoutVoters(cast);

        assertThat(story.path("board-vote", reference)).contains("countBallots", "tooFewMayVote");
        story.thenTheRecordShows(reference, Outcome.SEAT_RECUSED, Outcome.MOTION_CONFLICTED);
        story.thenTheRecordLacks(reference, Outcome.BALLOT_CAST);
        assertThat(notices.noticesOf(reference))
                .filteredOn(notice -> notice.template() == Template.MOTION_CONFLICTED)
                .hasSize(5);
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
                story.anOperator(cast),
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

        var paper = new Paper(acts.choice(cast, reference, "no"), false, null);
        var failure = story.changesNothing(
                reference,
                () -> story.as(
                        voter,
                        () -> ballots.castBallot(
                                acts.motion(reference),
                                acts.seat(cast, "clinic").id(),
                                paper)));

        assertThat(failure).isInstanceOf(Refusal.class).hasMessageContaining("already voted");
        assertThat(story.tasksOf(voter, reference)).isEmpty();
    }
}
