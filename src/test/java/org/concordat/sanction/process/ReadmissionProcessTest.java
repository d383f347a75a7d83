package org.concordat.sanction.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.concordat.StandingActs.aMoment;

import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.concordat.AtOnce;
import org.concordat.BoardActs;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.EngineRoom;
import org.concordat.SanctionActs;
import org.concordat.Story;
import org.concordat.WarningActs;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Right;
import org.concordat.alliance.Role;
import org.concordat.alliance.Standings;
import org.concordat.incentive.IncentiveOffice;
import org.concordat.sanction.Sanction;
import org.concordat.vault.ErasureOffice;
import org.concordat.vault.ErasureReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("A member that was expelled")
class ReadmissionProcessTest {

    private static final String PROCESS = "readmission";

    @Autowired
    Story story;

    @Autowired
    SanctionActs sanctions;

    @Autowired
    BoardActs board;

    @Autowired
    WarningActs tables;

    @Autowired
    AtOnce atOnce;

    @Autowired
    EngineRoom engineRoom;

    @Autowired
    ErasureOffice erasures;

    @Autowired
    Standings standings;

    @Autowired
    IncentiveOffice incentives;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("has no right and no end of that, and is out of every count; what it owes it still owes")
    void isExpelled() {
        var reference = sanctions.anExpulsion(cast);

        var expulsion = sanctions.sanction(reference, 5);
        assertThat(expulsion.state()).isEqualTo(Sanction.State.IN_FORCE);
        assertThat(expulsion.lastDay()).isNull();
        assertThat(Right.values()).allSatisfy(right -> assertThat(standings.isOn(insurer(), right, aMoment()))
                .isFalse());
        assertThat(story.path("sanction-decision", reference)).contains("voteOnSanction", "sanctionCarried");
        var other = story.aReportedDispute(cast);
        board.asks(cast, other, "charter-change");
        story.timePasses("voteOpened", other);
        story.timePasses("votingClosed", other);
        assertThat(story.factsOf(other, Outcome.MOTION_UNANSWERED))
                .singleElement()
                .satisfies(facts -> assertThat(facts).containsEntry("members", "4"));
    }

    @Test
    @DisplayName("cannot ask before its bar is over, and is told from which day; nobody asks for it")
    void isBarred() {
        var reference = sanctions.anExpulsion(cast);
        var from = story.today().plusDays(365);

        refused(reference, "rep-insurer", "from " + from);
        story.daysPass(366);
        refused(reference, "rep-hospital", "only a representative");
        refused(reference, "manager", "only a representative");
    }

    @Test
    @DisplayName("asks once, and the board votes about it")
    void asks() {
        var reference = sanctions.anAskedReadmission(cast);

        assertThat(story.process(PROCESS, reference)).isWaitingAt("voteOnReadmission");
        refused(reference, "rep-insurer", "was asked for already");
        story.thenTheRecordShows(reference, Outcome.READMISSION_ASKED, Outcome.MOTION_OPENED);
    }

    @Test
    @DisplayName("has asked once when two of its representatives ask at the same moment")
    void asksOnce() {
        story.register(cast, "rep-insurer-2", "insurer", Role.REPRESENTATIVE);
        var reference = sanctions.anExpulsion(cast);
        story.daysPass(366);

        var failures = atOnce.happen(
                () -> sanctions.asksForReadmission(cast, "rep-insurer", reference),
                () -> sanctions.asksForReadmission(cast, "rep-insurer-2", reference));

        assertThat(failures).singleElement().satisfies(failure -> assertThat(failure)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("was asked for already"));
        assertThat(story.outcomes(reference)).containsOnlyOnce(Outcome.READMISSION_ASKED);
    }

    @Test
    @DisplayName("keeps the content of its case, which it needs to ask, from being erased until it is readmitted")
    void isNotErased() {
        var reference = sanctions.anExpulsion(cast);
        endsWhatRuns(reference);

        assertThatThrownBy(() -> ordersErasure(reference))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("is not over");
        story.daysPass(366);
        sanctions.asksForReadmission(cast, "rep-insurer", reference);
        sanctions.boardVotes(cast, reference, "yes");
        endsWhatRuns(reference);
        ordersErasure(reference);
        story.thenTheRecordShows(reference, Outcome.MEMBER_READMITTED, Outcome.ERASURE_ORDERED);
    }

    private void endsWhatRuns(String reference) {
        while (!story.processesOf(reference).isEmpty()) {
            engineRoom.letsTheNextTimerFire(reference);
        }
    }

    private void ordersErasure(String reference) {
        story.as(cast.user("compliance"), () -> erasures.orderErasure(reference, ErasureReason.COURT_ORDER));
    }

    @Test
    @DisplayName("has its rights and its share again from the day the board readmits it")
    void isReadmitted() {
        incentives.open(cast.alliance(), "2026-Q1", 10_000, "USD", Map.of("insurer", 1L, "hospital", 1L));
        var reference = sanctions.anAskedReadmission(cast);
        var before = aMoment();

        sanctions.boardVotes(cast, reference, "yes");

        assertThat(story.path(PROCESS, reference))
                .contains("readmitMember", "adjustIncentiveShares", "memberReadmitted");
        assertThat(standings.isOn(insurer(), Right.VOTE, aMoment())).isTrue();
        assertThat(standings.isOn(insurer(), Right.VOTE, before)).isFalse();
        assertThat(sanctions.sanction(reference, 5).state()).isEqualTo(Sanction.State.READMITTED);
        story.thenTheRecordShows(
                reference, Outcome.RIGHT_GIVEN_BACK, Outcome.MEMBER_READMITTED, Outcome.INCENTIVE_RELEASED);
    }

    @Test
    @DisplayName("has an expulsion for a time ended with it, where the alliance's table knows such a one")
    void endsAnExpulsionForATime() {
        var own = WarningActs.table("sanction-rungs").replaceFirst("(id=\"rung5_lastsDays\">\\s*<text>)", "$13650");
        tables.deploys(cast, "sanction-rungs", own);
        var reference = sanctions.anAskedReadmission(cast);
        assertThat(inForce(reference)).isNotNull().isWaitingAt("termOver");

        sanctions.boardVotes(cast, reference, "yes");

        assertThat(inForce(reference)).isNull();
        assertThat(sanctions.sanction(reference, 5).state()).isEqualTo(Sanction.State.READMITTED);
    }

    private ProcessInstance inForce(String reference) {
        return story.processesOf(reference).stream()
                .filter(each -> each.getProcessDefinitionId().startsWith("sanction-in-force:"))
                .filter(each ->
                        sanctions.sanction(reference, 5).id().toString().equals(story.variable("sanction", each)))
                .findFirst()
                .orElse(null);
    }

    @Test
    @DisplayName("stays expelled when the board does not carry it, and its bar begins anew")
    void isNotReadmitted() {
        var reference = sanctions.anAskedReadmission(cast);

        sanctions.boardVotes(cast, reference, "no");

        assertThat(story.path(PROCESS, reference)).contains("refuseReadmission", "notReadmitted");
        assertThat(standings.isOn(insurer(), Right.VOTE, aMoment())).isFalse();
        story.thenTheRecordShows(reference, Outcome.MOTION_FAILED, Outcome.READMISSION_REFUSED);
        refused(reference, "rep-insurer", "from " + story.today().plusDays(365));
    }

    @Test
    @DisplayName("has nothing to ask for any more when its expulsion falls meanwhile")
    void falls() {
        var reference = sanctions.anAskedReadmission(cast);

        sanctions.isReversed(sanctions.sanction(reference, 5));

        assertThat(story.path(PROCESS, reference)).contains("takeBackMotion", "dropReadmission", "nothingToReadmit");
        story.thenTheRecordShows(
                reference, Outcome.SANCTION_REVERSED, Outcome.MOTION_WITHDRAWN, Outcome.READMISSION_MOOT);
        refused(reference, "rep-insurer", "is not needed");
    }

    private void refused(String reference, String person, String message) {
        var failure = story.changesNothing(reference, () -> sanctions.asksForReadmission(cast, person, reference));
        assertThat(failure).isInstanceOf(Refusal.class).hasMessageContaining(message);
    }

    private UUID insurer() {
        return story.member(cast, "insurer");
    }
}
