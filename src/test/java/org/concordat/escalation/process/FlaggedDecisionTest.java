package org.concordat.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.StandingActs.aMoment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.Answers;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.FlagActs;
import org.concordat.StandingActs;
import org.concordat.Story;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Member;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Right;
import org.concordat.alliance.Role;
import org.concordat.escalation.BoardOffice;
import org.concordat.escalation.DecisionReviewOffice;
import org.concordat.escalation.Motion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The clinic's vote was suspended while the board decided; then the suspension turns out not to have been right. */
@ConcordatTest
@DisplayName("A decision without a vote that counts after all")
class FlaggedDecisionTest {

    @Autowired
    Story story;

    @Autowired
    StandingActs standing;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    DecisionReviewOffice reviews;

    @Autowired
    BoardOffice board;

    Cast cast;
    String reference;
    UUID sanction;
    Instant began;
    LocalDate effectiveOn;

    @BeforeEach
    void decideWithout() {
        cast = story.anAlliance();
        alliances.admit(cast.alliance(), "lab", "The lab", Member.Kind.HOSPITAL);
        story.register(cast, "rep-lab", "lab", Role.REPRESENTATIVE, Role.BOARD_MEMBER);
        alliances.fillSeat(cast.alliance(), "lab", cast.user("rep-lab"), null);
        reference = story.anEscalatedDispute(cast);
        began = aMoment();
        sanction = standing.takes(reference, clinic(), Right.VOTE, began, null);
        var measures = story.clauses(cast, story.today().plusDays(60));
        effectiveOn = story.today().plusDays(40);
        story.completes(
                cast.user("manager"),
                "prepareMotion",
                reference,
                Answers.with(Answers.motion(measures), "effectiveOn", effectiveOn.toString()));
        story.timePasses("voteOpened", reference);
    }

    @Test
    @DisplayName("is flagged where that vote would have tied the board, and the parties are told")
    void isFlagged() {
        votes("physicians", "no");
        votes("county", "yes");
        votes("lab", "yes");

        isReversedFrom(began);

        story.thenTheRecordShows(reference, Outcome.MOTION_CARRIED, Outcome.DECISION_FLAGGED);
        assertThat(story.lastFacts(reference, Outcome.DECISION_FLAGGED)).containsEntry("member", clinic().toString());
    }

    @Test
    @DisplayName("is not flagged where no vote of it could have changed the result")
    void isNotFlagged() {
        votes("physicians", "yes");
        votes("county", "yes");

        isReversedFrom(began);

        story.thenTheRecordShows(reference, Outcome.MOTION_CARRIED);
        story.thenTheRecordLacks(reference, Outcome.DECISION_FLAGGED);
    }

    @Test
    @DisplayName("is not flagged where the suspension counts as right until after the count")
    void isNotFlaggedAfterwards() {
        votes("physicians", "no");
        votes("county", "yes");
        votes("lab", "yes");

        isReversedFrom(aMoment());

        story.thenTheRecordLacks(reference, Outcome.DECISION_FLAGGED);
    }

    @Test
    @DisplayName("is not flagged where another sanction kept the vote off all the same")
    void isNotFlaggedBesideAnother() {
        standing.takes(reference, clinic(), Right.VOTE, began, null);
        votes("physicians", "no");
        votes("county", "yes");
        votes("lab", "yes");

        isReversedFrom(began);

        story.thenTheRecordLacks(reference, Outcome.DECISION_FLAGGED);
    }

    @Test
    @DisplayName("is flagged where another sanction took the place of the first one, and fell, too")
    void isFlaggedAfterAReplacement() {
        isCarriedByOneVote();
        var anew = standing.takes(reference, clinic(), Right.VOTE, began, null);
        isReversedFrom(began);
        story.thenTheRecordLacks(reference, Outcome.DECISION_FLAGGED);

        standing.givesBack(reference, anew, clinic(), Right.VOTE, began);
        looksAgain();

        story.thenTheRecordShows(reference, Outcome.MOTION_CARRIED, Outcome.DECISION_FLAGGED);
    }

    @Test
    @DisplayName("is flagged once, however many sanctions fall after each other")
    void isFlaggedOnce() {
        isFlaggedInTheEnd();

        looksAgain();

        assertThat(story.outcomes(reference)).containsOnlyOnce(Outcome.DECISION_FLAGGED);
    }

    @Test
    @DisplayName("is voted on again in the lane and with the day of effect of the first vote")
    void isVotedOnAsBefore() {
        isFlaggedAndVotedOnAgain();

        assertThat(story.factsOf(reference, Outcome.MOTION_OPENED))
                .extracting(facts -> facts.get("effectiveOn"))
                .containsExactly(effectiveOn.toString(), effectiveOn.toString());
    }

    @Test
    @DisplayName("is not reviewed any more when its dispute is withdrawn while the board votes again")
    void endsWithItsDispute() {
        isFlaggedAndVotedOnAgain();

        story.withdraws(cast, reference);

        thenNobodyReviews();
        story.thenTheRecordShows(reference, Outcome.MOTION_WITHDRAWN, Outcome.FLAG_MOOT, Outcome.DISPUTE_WITHDRAWN);
    }

    @Test
    @DisplayName("is not reviewed any more when its dispute is withdrawn before anybody looked at it")
    void endsWithItsDisputeUnseen() {
        isFlaggedInTheEnd();

        story.withdraws(cast, reference);

        thenNobodyReviews();
    }

    @Test
    @DisplayName("is not reviewed any more when what it was about is no more while the board votes again")
    void endsWithItsSubject() {
        isFlaggedAndVotedOnAgain();
        var measures = board.latest(reference).flatMap(Motion::subject).orElseThrow();

        board.takeBackMotion(reference, measures);

        thenNobodyReviews();
        story.thenTheRecordShows(reference, Outcome.MOTION_WITHDRAWN, Outcome.FLAG_MOOT);
    }

    private void thenNobodyReviews() {
        assertThat(story.path("decision-review", reference)).contains("dropReview", "nothingToReview");
        assertThat(story.process("decision-review", reference)).isNull();
        assertThat(story.process("board-vote", reference)).isNull();
    }

    private void isFlaggedAndVotedOnAgain() {
        isFlaggedInTheEnd();
        story.completes(cast.user("manager"), "reviewDecision", reference, FlagActs.review("voteAgain"));
        assertThat(story.process("decision-review", reference)).isNotNull();
    }

    private void isFlaggedInTheEnd() {
        isCarriedByOneVote();
        isReversedFrom(began);
    }

    private void isCarriedByOneVote() {
        votes("physicians", "no");
        votes("county", "yes");
        votes("lab", "yes");
    }

    private void isReversedFrom(Instant from) {
        standing.givesBack(reference, sanction, clinic(), Right.VOTE, from);
        looksAgain();
    }

    private void looksAgain() {
        reviews.flagDecisions(reference, clinic(), 50);
    }

    private void votes(String member, String choice) {
        story.votes(cast, reference, member, choice);
        story.runsJobs(reference);
    }

    private UUID clinic() {
        return story.member(cast, "clinic");
    }
}
