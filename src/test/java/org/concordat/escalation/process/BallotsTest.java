package org.concordat.escalation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.concordat.StandingActs.aMoment;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.concordat.BoardActs;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.StandingActs;
import org.concordat.Story;
import org.concordat.access.CaseAccess;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Right;
import org.concordat.escalation.BallotOffice;
import org.concordat.escalation.Paper;
import org.concordat.vault.Room;
import org.concordat.vault.StoredItem;
import org.concordat.vault.Vault;
import org.concordat.web.Readings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@ConcordatTest
@DisplayName("Ballots on a motion")
class BallotsTest {

    @Autowired
    Story story;

    @Autowired
    BoardActs acts;

    @Autowired
    StandingActs standings;

    @Autowired
    BallotOffice ballots;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    CaseAccess access;

    @Autowired
    Readings readings;

    @Autowired
    Vault vault;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcTemplate jdbc;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("are told seat by seat when sealed ones are counted, and not before")
    void tellsSealedBallotsAtTheCount() {
        var reference = acts.aVoteOn(cast, "expulsion");

        story.votes(cast, reference, "clinic", "yes");
        story.votes(cast, reference, "physicians", "yes");
        story.runsJobs(reference);

        assertThat(story.factsOf(reference, Outcome.BALLOT_CAST)).hasSize(2).allSatisfy(facts -> assertThat(facts)
                .containsOnlyKeys("motion"));
        story.thenTheRecordLacks(reference, Outcome.BALLOT_OPENED);
        story.votes(cast, reference, "county", "no");
        story.runsJobs(reference);

        assertThat(story.factsOf(reference, Outcome.BALLOT_OPENED))
                .extracting(facts -> facts.get("choice"))
                .containsExactlyInAnyOrder("YES", "YES", "NO");
        assertThat(story.path("board-vote", reference)).contains("motionCarried");
    }

    @Test
    @DisplayName("that are sealed close the vote only when all are in")
    void waitsForAllSealedBallots() {
        var reference = acts.aVoteOn(cast, "expulsion");
        story.votes(cast, reference, "clinic", "no");
        story.votes(cast, reference, "physicians", "no");

        story.runsJobs(reference);

        assertThat(story.process("board-vote", reference)).isWaitingAt("castBallot");
    }

    @Test
    @DisplayName("that are sealed leave their choice nowhere but in the vault, where nobody reads it")
    void keepsSealedChoices() {
        var reference = acts.aVoteOn(cast, "expulsion");
        story.votes(cast, reference, "clinic", "abstain");

        var kept = vault.itemsOf(reference).stream()
                .filter(item -> item.room() == Room.BALLOT)
                .toList();
        assertThat(kept).hasSize(1);
        assertThat(List.of("rep-clinic", "manager", "auditor", "rep-physicians"))
                .noneMatch(person -> mayRead(person, reference, kept.get(0)));
        assertThat(history.createHistoricVariableInstanceQuery()
                        .variableName("choice")
                        .list())
                .allSatisfy(variable ->
                        assertThat(String.valueOf(variable.getValue())).matches("[0-9a-f-]{36}"));
        assertThat(jdbc.queryForObject(
                        "select count(*) from ballot where motion = ? and choice is null and sealed_choice is not null",
                        Long.class,
                        acts.motion(reference)))
                .isEqualTo(1);
    }

    private boolean mayRead(String person, String reference, StoredItem item) {
        return readings.of(cast.user(person), reference).mayRead(item);
    }

    @Test
    @DisplayName("have one length, whatever they say, so that it does not tell")
    void tellsNothingByLength() {
        var reference = acts.aVoteOn(cast, "expulsion");

        story.votes(cast, reference, "clinic", "no");
        story.votes(cast, reference, "physicians", "abstain");

        assertThat(jdbc.queryForList(
                        "select distinct length(cipher) from vault_item where reference = ? and room = 'BALLOT'",
                        Integer.class,
                        reference))
                .hasSize(1);
    }

    @Test
    @DisplayName("are not asked of a seat that declares an interest: it is recused, disclosed, and out of the base")
    void stepsAside() {
        acts.aSeatOf(cast, "hospice");
        var reference = story.aMotion(cast);
        var vote = story.process("board-vote", reference);

        story.completes(cast.user("rep-county"), "castBallot", reference, Map.of("interestDeclared", true));
        story.runsJobs(reference);

        assertThat(vote).hasPassed("seatRecused");
        assertThat(story.lastFacts(reference, Outcome.SEAT_RECUSED))
                .containsEntry("because", "declared")
                .containsEntry("member", story.member(cast, "county").toString());
        story.votes(cast, reference, "clinic", "yes");
        story.votes(cast, reference, "physicians", "yes");
        story.runsJobs(reference);
        assertThat(story.lastFacts(reference, Outcome.MOTION_CARRIED))
                .containsEntry("eligible", "3")
                .containsEntry("members", "6");
    }

    @Test
    @DisplayName("come to nothing when so many declare an interest that too few are left")
    void tooFewAreLeft() {
        var reference = story.aMotion(cast);

        story.completes(cast.user("rep-county"), "castBallot", reference, Map.of("interestDeclared", true));
        story.runsJobs(reference);

        assertThat(story.path("board-vote", reference)).contains("seatRecused", "tooFewMayVote");
        story.thenTheRecordShows(reference, Outcome.SEAT_RECUSED, Outcome.MOTION_CONFLICTED);
    }

    @Test
    @DisplayName("are refused without a choice from a seat that declares no interest")
    void needsAChoice() {
        var reference = story.aMotion(cast);

        story.isRefused(
                cast.user("rep-clinic"),
                "castBallot",
                reference,
                Map.of("interestDeclared", false),
                "Your vote",
                "must not be empty");
    }

    @Test
    @DisplayName("that are open are withdrawn from a member whose vote is suspended meanwhile; what is cast stands")
    void withdrawsTheBallotOfASuspendedMember() {
        acts.aSeatOf(cast, "hospice");
        var reference = story.aMotion(cast);
        story.votes(cast, reference, "clinic", "yes");
        story.runsJobs(reference);

        standings.takes(reference, story.member(cast, "county"), Right.VOTE, aMoment(), null);
        standings.takes(reference, story.member(cast, "clinic"), Right.VOTE, aMoment(), null);
        story.runsJobs(reference);

        assertThat(story.factsOf(reference, Outcome.BALLOT_WITHDRAWN))
                .singleElement()
                .satisfies(facts -> assertThat(facts)
                        .containsEntry("member", story.member(cast, "county").toString()));
        assertThat(story.tasksOf(cast.user("rep-county"), reference)).isEmpty();
        story.votes(cast, reference, "physicians", "yes");
        story.votes(cast, reference, "hospice", "no");
        story.runsJobs(reference);
        assertThat(story.lastFacts(reference, Outcome.MOTION_CARRIED))
                .containsAllEntriesOf(Map.of("members", "5", "eligible", "3", "yes", "2"));
    }

    @Test
    @DisplayName("are counted as soon as the last open one is withdrawn")
    void countsWhenTheLastIsWithdrawn() {
        acts.aSeatOf(cast, "hospice");
        var reference = acts.aVoteOn(cast, "expulsion");
        for (var member : List.of("clinic", "physicians", "hospice")) {
            story.votes(cast, reference, member, "yes");
        }
        story.runsJobs(reference);

        standings.takes(reference, story.member(cast, "county"), Right.VOTE, aMoment(), null);
        story.runsJobs(reference);

        assertThat(story.path("board-vote", reference)).contains("ballotWithdrawn", "motionCarried");
    }

    @Test
    @DisplayName("that are open go to whoever holds the seat now, and from whoever held it")
    void movesWithTheSeat() {
        acts.hasAnAlternate(cast, "clinic");
        var reference = story.aMotion(cast);

        acts.letsAlternateSit(cast, "clinic");

        assertThat(story.tasksOf(cast.user("rep-clinic"), reference)).isEmpty();
        assertThat(access.maySee(cast.user("rep-clinic"), reference)).isFalse();
        story.isTurnedAway(cast.user("rep-clinic"), "castBallot", reference, Map.of("choice", "no"));
        story.completes(cast.user("alt-clinic"), "castBallot", reference, Map.of("choice", "yes"));
        assertThat(story.factsOf(reference, Outcome.BALLOT_CAST)).hasSize(1);
    }

    @Test
    @DisplayName("are refused from a former holder, also where they reach the office past Tasklist")
    void refusesAFormerHolder() {
        acts.hasAnAlternate(cast, "clinic");
        var reference = story.aMotion(cast);
        acts.letsAlternateSit(cast, "clinic");
        var paper = new Paper(acts.choice(cast, reference, "no"), false, null);

        var failure = story.changesNothing(
                reference,
                () -> story.as(
                        cast.user("rep-clinic"),
                        () -> ballots.castBallot(
                                acts.motion(reference),
                                acts.seat(cast, "clinic").id(),
                                paper)));

        assertThat(failure).isInstanceOf(Refusal.class).hasMessageContaining("holds the seat now");
    }

    @Test
    @DisplayName("of a seat without an alternate cannot go to one")
    void needsAnAlternate() {
        var reference = story.aMotion(cast);

        var failure = story.changesNothing(reference, () -> acts.letsAlternateSit(cast, "clinic"));

        assertThat(failure).isInstanceOf(Refusal.class).hasMessageContaining("no alternate");
    }
}
