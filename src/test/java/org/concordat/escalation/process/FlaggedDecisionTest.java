package org.concordat.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.StandingActs.aMoment;

import java.time.Instant;
import java.util.UUID;
import org.concordat.Answers;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.StandingActs;
import org.concordat.Story;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Member;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Right;
import org.concordat.alliance.Role;
import org.concordat.escalation.DecisionReviewOffice;
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

    Cast cast;
    String reference;
    UUID sanction;
    Instant began;

    @BeforeEach
    void decideWithout() {
        cast = story.anAlliance();
        alliances.admit(cast.alliance(), "lab", "The lab", Member.Kind.HOSPITAL);
        story.register(cast, "rep-lab", "lab", Role.REPRESENTATIVE, Role.BOARD_MEMBER);
        alliances.fillSeat(cast.alliance(), "lab", cast.user("rep-lab"), null);
        reference = story.anEscalatedDispute(cast);
        began = aMoment();
        sanction = standing.takes(reference, clinic(), Right.VOTE, began, null);
        var measures = story.clauses(cast, story.today().plusDays(30));
        story.completes(cast.user("manager"), "prepareMotion", reference, Answers.motion(measures));
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

    private void isReversedFrom(Instant from) {
        standing.givesBack(reference, sanction, clinic(), Right.VOTE, from);
        reviews.flagDecisions(reference, sanction, clinic(), "standard", 50);
    }

    private void votes(String member, String choice) {
        story.votes(cast, reference, member, choice);
        story.runsJobs(reference);
    }

    private UUID clinic() {
        return story.member(cast, "clinic");
    }
}
