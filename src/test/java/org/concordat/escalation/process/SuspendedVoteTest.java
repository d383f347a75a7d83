package org.concordat.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.StandingActs.aMoment;

import java.util.Map;
import org.concordat.Answers;
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

    private void moves(String reference) {
        var measures = story.clauses(cast, story.today().plusDays(30));
        story.completes(cast.user("manager"), "prepareMotion", reference, Answers.motion(measures));
        story.timePasses("voteOpened", reference);
    }
}
