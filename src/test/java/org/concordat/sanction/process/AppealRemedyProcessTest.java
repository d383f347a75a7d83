package org.concordat.sanction.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.AppealActs.decision;
import static org.concordat.AppealActs.variation;
import static org.concordat.StandingActs.aMoment;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.concordat.Answers;
import org.concordat.AppealActs;
import org.concordat.BoardActs;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.SanctionActs;
import org.concordat.StandingActs;
import org.concordat.Story;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Right;
import org.concordat.alliance.Standings;
import org.concordat.incentive.IncentiveOffice;
import org.concordat.sanction.Appeal;
import org.concordat.sanction.DecidingBody;
import org.concordat.sanction.Sanction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("An appeal that leads to another sanction")
class AppealRemedyProcessTest {

    private static final String PROCESS = "sanction-appeal";
    private static final String DECISION = "sanction-decision";

    @Autowired
    Story story;

    @Autowired
    SanctionActs sanctions;

    @Autowired
    AppealActs acts;

    @Autowired
    StandingActs standingActs;

    @Autowired
    BoardActs board;

    @Autowired
    Standings standings;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    IncentiveOffice incentives;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("has a milder one in its place from its beginning, and what was known before stays known")
    void varies() {
        var reference = acts.aHeardEmergency(cast);
        var began = sanctions.last(reference).effectiveFrom();
        var before = standingActs.seals(alliances.alliance(cast.alliance()).id());

        acts.varies(cast, "committee", reference, variation(3));
        var after = standingActs.seals(alliances.alliance(cast.alliance()).id());

        assertThat(standings.isOn(insurer(), Right.VOTE, began, before)).isFalse();
        assertThat(standings.isOn(insurer(), Right.VOTE, began, after)).isTrue();
        assertThat(standings.isOn(insurer(), Right.INCENTIVE_SHARE, began, after))
                .isFalse();
        assertThat(standings.isOn(insurer(), Right.INCENTIVE_SHARE, after, after))
                .isFalse();
        assertThat(sanctions.sanction(reference, 4).state()).isEqualTo(Sanction.State.REPLACED);
        assertThat(sanctions.inPlace(reference).effectiveFrom()).isEqualTo(began);
        assertThat(sanctions.inPlace(reference).lastDay())
                .isEqualTo(began.atZone(zone()).toLocalDate().plusDays(180));
        assertThat(story.path(PROCESS, reference)).contains("carryOutDecision", "flagDecisions", "sanctionVaried");
        assertThat(acts.last(reference).state()).isEqualTo(Appeal.State.VARIED);
        story.thenTheRecordShows(
                reference,
                Outcome.SANCTION_VARIED,
                Outcome.APPEAL_DECIDED,
                Outcome.SANCTION_REPLACED,
                Outcome.SANCTION_IN_FORCE);
    }

    @Test
    @DisplayName("asks for the cure of the milder one from now on, and lets nobody vote or appeal about it again")
    void goesOnWithTheMilderOne() {
        var reference = acts.aHeardEmergency(cast);

        acts.varies(cast, "committee", reference, variation(3));

        assertThat(story.waitingTasks(reference)).containsExactly("submitCurePlan");
        assertThat(story.path(DECISION, reference)).contains("takeBackMotion", "nothingToDecide");
        assertThat(story.outcomes(reference)).contains(Outcome.MOTION_WITHDRAWN);
        assertThat(story.processesOf(reference)).noneMatch(each -> PROCESS.equals(key(each)));
        sanctions.plans(cast, reference, story.today().plusDays(80));
        assertThat(story.waitingTasks(reference)).containsExactly("reviewCurePlan");
    }

    private static String key(ProcessInstance process) {
        return process.getProcessDefinitionId().split(":")[0];
    }

    @Test
    @DisplayName("leaves the rung and gives back some of the rights it took, from its beginning")
    void keepsARight() {
        var reference = acts.aHeardEmergency(cast);
        var began = sanctions.last(reference).effectiveFrom();

        acts.varies(cast, "committee", reference, Answers.with(variation(4), "voteKept", true));

        assertThat(standings.isOn(insurer(), Right.VOTE, began)).isTrue();
        assertThat(standings.isOn(insurer(), Right.DATA, began)).isFalse();
        assertThat(standings.isOn(insurer(), Right.DATA, aMoment())).isFalse();
    }

    @Test
    @DisplayName("cannot lead to a harsher or the same sanction, nor to a rung that there is not")
    void refusesAHarsherOne() {
        var reference = acts.aHeardWarning(cast);

        refused(reference, variation(3), "milder");
        refused(reference, variation(2), "milder");
        refused(reference, decision("varied"), "from 0 to 2");
        refused(reference, variation(-1), "from 0 to 2");
        story.thenTheRecordLacks(reference, Outcome.SANCTION_VARIED, Outcome.APPEAL_DECIDED);
    }

    private void refused(String reference, Map<String, Object> answers, String message) {
        story.isRefused(cast.user("executive"), "decideAppeal", reference, answers, "Rung", message);
    }

    @Test
    @DisplayName("releases the share of the incentives where the milder one does not take it")
    void releasesTheShare() {
        incentives.open(cast.alliance(), "2026-Q1", 10_000, "USD", Map.of("insurer", 1L, "hospital", 1L));
        var reference = acts.aHeardEmergency(cast);
        story.thenTheRecordLacks(reference, Outcome.INCENTIVE_RELEASED);

        acts.varies(cast, "committee", reference, variation(2));

        story.thenTheRecordShows(reference, Outcome.SANCTION_REPLACED, Outcome.INCENTIVE_RELEASED);
    }

    @Test
    @DisplayName("takes nothing for the time of the stay, and counts that time neither for the milder one")
    void doesNotTakeTheStayBack() {
        var reference = sanctions.aProbation(cast);
        var lastDay = sanctions.last(reference).lastDay();
        acts.files(cast, reference);
        var stayed = aMoment();
        acts.answers(cast, reference);
        story.daysPass(7);

        acts.decides(cast, "admin", reference, "remitted");
        sanctions.boardVotes(cast, reference, "yes");

        assertThat(standings.isOn(insurer(), Right.INCENTIVE_SHARE, stayed)).isTrue();
        assertThat(standings.isOn(insurer(), Right.INCENTIVE_SHARE, aMoment())).isFalse();
        assertThat(sanctions.inPlace(reference).lastDay()).isAfterOrEqualTo(lastDay.plusDays(7));
    }

    @Test
    @DisplayName("is decided anew by somebody who had no part in it, and the stay goes on until then")
    void remits() {
        var reference = acts.aRemittedWarning(cast);

        assertThat(sanctions.first(reference).isStayed()).isTrue();
        assertThat(story.tasksOf(cast.user("committee-2"), reference)).hasSize(1);
        story.isTurnedAway(cast.user("committee"), "decideOnSanction", reference, SanctionActs.decision("imposed"));
        story.isTurnedAway(cast.user("executive"), "decideOnSanction", reference, SanctionActs.decision("imposed"));
        story.thenTheRecordShows(reference, Outcome.APPEAL_DECIDED, Outcome.SANCTION_REMITTED);
    }

    @Test
    @DisplayName(
            "has the new decision in the place of the old one, from the beginning of that, with an appeal of its own")
    void decidesAnew() {
        var reference = acts.aRemittedWarning(cast);
        var began = sanctions.first(reference).effectiveFrom();

        sanctions.decides(cast, "committee-2", reference, "imposed");

        assertThat(sanctions.first(reference).state()).isEqualTo(Sanction.State.REPLACED);
        assertThat(sanctions.inPlace(reference).state()).isEqualTo(Sanction.State.IN_FORCE);
        assertThat(sanctions.inPlace(reference).effectiveFrom()).isEqualTo(began);
        assertThat(story.path(PROCESS, reference)).contains("decideAnew", "carryOutNewDecision", "decidedAnew");
        acts.files(cast, reference);
        story.thenTheRecordShows(reference, Outcome.SANCTION_REPLACED, Outcome.APPEAL_FILED);
    }

    @Test
    @DisplayName("is reversed when the new decision is that there is none")
    void decidesForNone() {
        var reference = acts.aRemittedWarning(cast);

        sanctions.decides(cast, "committee-2", reference, "none");

        assertThat(sanctions.first(reference).state()).isEqualTo(Sanction.State.REVERSED);
        story.thenTheRecordShows(reference, Outcome.SANCTION_NOT_IMPOSED, Outcome.SANCTION_REVERSED);
    }

    @Test
    @DisplayName("is decided anew by the board where nobody on a committee is free of a part")
    void decidesOnTheBoard() {
        var reference = acts.aHeardWarning(cast);

        acts.decides(cast, "executive", reference, "remitted");

        assertThat(sanctions.inPlace(reference).body()).isEqualTo(DecidingBody.BOARD);
        assertThat(story.path(DECISION, reference)).contains("sanctionSentBack", "nameBody");
    }

    @Test
    @DisplayName("does not wait for another that is decided anew in the same case, which else would wait for it, too")
    void isDecidedAnewBesideAnother() {
        var reference = sanctions.aProbation(cast);
        for (var rung : List.of(2, 3)) {
            acts.filesAgainst(cast, reference, rung);
            acts.answers(cast, reference);
            acts.decides(cast, "admin", reference, "remitted");
        }

        story.timePasses("voteOpened", reference);
        story.timePasses("voteOpened", reference);

        assertThat(story.waitingTasks(reference))
                .filteredOn("castBallot"::equals)
                .hasSize(6);
        story.thenTheRecordLacks(reference, Outcome.STEP_WAITS);
    }

    @Test
    @DisplayName("asks for no cure again where the next rung stands that came of the failed one")
    void asksForNoCureAgain() {
        var reference = acts.aRemittedWarningThatWasNotCured(cast);

        sanctions.decides(cast, "committee-2", reference, "imposed");

        assertThat(sanctions.inPlace(reference).state()).isEqualTo(Sanction.State.IN_FORCE);
        assertThat(sanctions.last(reference).cameFrom())
                .isEqualTo(sanctions.inPlace(reference).id());
        assertThat(story.waitingTasks(reference)).containsExactly("decideOnSanction");
    }

    @Test
    @DisplayName("asks for a cure again where nothing stands that came of the failed one")
    void asksForACureAgain() {
        var reference = acts.aRemittedWarningWithoutTheNextRung(cast);

        sanctions.boardVotes(cast, reference, "yes");

        assertThat(story.waitingTasks(reference)).containsExactly("submitCurePlan");
    }

    @Test
    @DisplayName("is not sent back again: the second appeal upholds, varies or reverses")
    void isNotSentBackAgain() {
        var reference = acts.aRemittedWarning(cast);
        sanctions.decides(cast, "committee-2", reference, "imposed");
        acts.files(cast, reference);
        acts.answers(cast, reference);

        story.isRefused(
                cast.user("admin"),
                "decideAppeal",
                reference,
                decision("remitted"),
                "Decision",
                "as often as the rules");
        acts.varies(cast, "admin", reference, variation(1));

        assertThat(sanctions.last(reference).state()).isEqualTo(Sanction.State.REPLACED);
    }

    @Test
    @DisplayName("lets the next rung fall that came of the failed cure, while somebody is still deciding about it")
    void letsThePendingNextRungFall() {
        var reference = sanctions.anUnratifiedProbation(cast);
        story.timePasses("voteOpened", reference);

        sanctions.isReversed(sanctions.sanction(reference, 2));

        assertThat(sanctions.sanction(reference, 3).state()).isEqualTo(Sanction.State.NOT_IMPOSED);
        assertThat(story.waitingTasks(reference)).doesNotContain("castBallot");
        story.thenTheRecordShows(
                reference, Outcome.SANCTION_REVERSED, Outcome.SANCTION_NOT_IMPOSED, Outcome.MOTION_WITHDRAWN);
    }

    @Test
    @DisplayName("lets the next rung fall that is in force, with the appeal against it")
    void letsTheNextRungFall() {
        var reference = acts.anAppealedProbation(cast);
        var began = sanctions.sanction(reference, 3).effectiveFrom();

        sanctions.isReversed(sanctions.sanction(reference, 2));

        assertThat(sanctions.sanction(reference, 3).state()).isEqualTo(Sanction.State.REVERSED);
        assertThat(standings.isOn(insurer(), Right.INCENTIVE_SHARE, began)).isTrue();
        assertThat(acts.last(reference).state()).isEqualTo(Appeal.State.MOOT);
        assertThat(story.path(PROCESS, reference)).contains("dropAppeal", "appealMoot");
        assertThat(story.waitingTasks(reference)).isEmpty();
    }

    @Test
    @DisplayName("cannot be filed any more against a sanction that fell with the one it came of")
    void isNotFiledAgainstWhatFell() {
        var reference = sanctions.aProbation(cast);
        sanctions.isReversed(sanctions.sanction(reference, 2));

        var failure = story.changesNothing(reference, () -> acts.filesAgainst(cast, reference, 3));

        assertThat(failure).isInstanceOf(Refusal.class).hasMessageContaining("the sanction has fallen");
    }

    @Test
    @DisplayName("ends with what was sent back when the sanction below falls: both are gone, and nobody votes any more")
    void fallsWhileItIsDecidedAnew() {
        var reference = acts.anAppealedProbation(cast);
        acts.answers(cast, reference);
        acts.decides(cast, "admin", reference, "remitted");
        var probation = sanctions.sanction(reference, 3);
        assertThat(appealsAgainst(probation, reference)).hasSize(1);

        sanctions.isReversed(sanctions.sanction(reference, 2));

        assertThat(sanctions.sanction(reference, 3).state()).isEqualTo(Sanction.State.REVERSED);
        assertThat(sanctions.inPlace(reference).state()).isEqualTo(Sanction.State.NOT_IMPOSED);
        assertThat(appealsAgainst(probation, reference)).isEmpty();
        assertThat(story.process("board-vote", reference)).isNull();
        assertThat(story.waitingTasks(reference)).isEmpty();
        story.thenTheRecordShows(reference, Outcome.SANCTION_NOT_IMPOSED, Outcome.MOTION_WITHDRAWN);
    }

    private List<ProcessInstance> appealsAgainst(Sanction sanction, String reference) {
        return story.processesOf(reference).stream()
                .filter(each -> PROCESS.equals(key(each)))
                .filter(each -> sanction.id().toString().equals(story.variable("sanction", each)))
                .toList();
    }

    private ZoneId zone() {
        return alliances.alliance(cast.alliance()).zone();
    }

    private UUID insurer() {
        return story.member(cast, "insurer");
    }
}
