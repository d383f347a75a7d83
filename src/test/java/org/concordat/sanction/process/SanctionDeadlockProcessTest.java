package org.concordat.sanction.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.DeadlockActs;
import org.concordat.SanctionActs;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.concordat.escalation.Deadlock;
import org.concordat.notice.Notice;
import org.concordat.notice.Notice.Template;
import org.concordat.notice.NoticeOffice;
import org.concordat.sanction.Sanction.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("A vote on a sanction that is deadlocked")
class SanctionDeadlockProcessTest {

    private static final String DECISION = "sanction-decision";

    @Autowired
    Story story;

    @Autowired
    SanctionActs acts;

    @Autowired
    DeadlockActs deadlocks;

    @Autowired
    NoticeOffice notices;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("is held again, and the second vote carries the sanction")
    void isCarriedInTheSecondVote() {
        var reference = aTiedProbation();
        var process = story.process(DECISION, reference);
        assertThat(process).isWaitingAt("voteOnSanction");
        assertThat(acts.last(reference).state()).isEqualTo(State.IMPOSED);

        acts.boardVotes(cast, reference, "yes");

        assertThat(process).hasPassed("ratifySanction", "sanctionCarried").isEnded();
        assertThat(acts.last(reference).state()).isEqualTo(State.IN_FORCE);
        assertThat(deadlocks.rungs(reference)).containsExactly("vote-again");
        story.thenTheRecordShows(
                reference,
                Outcome.MOTION_TIED,
                Outcome.BOARD_DEADLOCKED,
                Outcome.DEADLOCK_BROKEN,
                Outcome.SANCTION_RATIFIED);
    }

    @Test
    @DisplayName("ends without a sanction when the special meeting is deadlocked as well, and the parties are told")
    void staysDeadlocked() {
        var reference = aTiedProbation();
        var process = story.process(DECISION, reference);

        deadlocks.votesAgain(cast, reference, "yes", "no", "abstain");
        deadlocks.votesAgain(cast, reference, "yes", "no", "abstain");

        assertThat(process).hasPassed("dropSanction", "noSanction").isEnded();
        assertThat(acts.last(reference).state()).isEqualTo(State.NOT_IMPOSED);
        assertThat(deadlocks.rungs(reference)).containsExactly("vote-again", "special-meeting", "none");
        story.thenTheRecordShows(reference, Outcome.DEADLOCK_STANDS, Outcome.SANCTION_NOT_IMPOSED);
        tellsBoth(reference, Template.DEADLOCK_STANDS);
        tellsBoth(reference, Template.SANCTION_NOT_IMPOSED);
    }

    private void tellsBoth(String reference, Template template) {
        assertThat(notices.noticesOf(reference))
                .filteredOn(notice -> notice.template() == template)
                .extracting(Notice::addressee)
                .containsExactlyInAnyOrder(story.member(cast, "hospital"), story.member(cast, "insurer"));
    }

    @Test
    @DisplayName("lets an emergency lapse after one more meeting, long before its time is over")
    void lapsesAfterOneMeeting() {
        var reference = acts.anEmergency(cast);
        var due = story.dueDateOf("notRatifiedInTime", reference);
        tie(reference);

        deadlocks.ties(cast, reference);

        assertThat(acts.last(reference).state()).isEqualTo(State.LAPSED);
        assertThat(deadlocks.rungs(reference)).containsExactly("special-meeting", "none");
        assertThat(due).isInTheFuture();
        story.thenTheRecordShows(reference, Outcome.DEADLOCK_STANDS, Outcome.SANCTION_LAPSED);
    }

    @Test
    @DisplayName("lets an emergency lapse in ten business days at the latest, by a clock of its own")
    void lapsesInItsOwnTime() {
        var reference = acts.anEmergency(cast);

        assertThat(story.factsOf(reference, Outcome.CLOCK_STARTED))
                .extracting(facts -> facts.get("clock"))
                .contains("emergencyRatificationDue")
                .doesNotContain("ratificationDue");
        story.timePasses("notRatifiedInTime", reference);

        assertThat(acts.last(reference).state()).isEqualTo(State.LAPSED);
    }

    @Test
    @DisplayName("is over with the time in which the sanction had to be carried: its motion is taken back")
    void endsWithItsTime() {
        var reference = aTiedProbation();

        story.timePasses("notRatifiedInTime", reference);

        assertThat(acts.last(reference).state()).isEqualTo(State.NOT_IMPOSED);
        assertThat(deadlocks.last(reference).state()).isEqualTo(Deadlock.State.ENDED);
        story.thenTheRecordShows(
                reference, Outcome.MOTION_WITHDRAWN, Outcome.DEADLOCK_ENDED, Outcome.SANCTION_NOT_IMPOSED);
    }

    @Test
    @DisplayName("ends when what it came of falls meanwhile")
    void endsWithTheSanction() {
        var reference = aTiedProbation();

        acts.isReversed(acts.sanction(reference, 2));

        assertThat(story.path(DECISION, reference)).contains("takeBackMotion", "nothingToDecide");
        assertThat(deadlocks.last(reference).state()).isEqualTo(Deadlock.State.ENDED);
        story.thenTheRecordShows(reference, Outcome.MOTION_WITHDRAWN, Outcome.DEADLOCK_ENDED);
    }

    /** The board was tied on probation; it is about to vote again. */
    private String aTiedProbation() {
        var reference = acts.anUnratifiedProbation(cast);
        tie(reference);
        return reference;
    }

    private void tie(String reference) {
        story.timePasses("voteOpened", reference);
        deadlocks.ties(cast, reference);
    }
}
