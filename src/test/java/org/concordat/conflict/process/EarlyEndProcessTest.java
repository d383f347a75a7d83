package org.concordat.conflict.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.concordat.Answers;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.CaseLink;
import org.concordat.alliance.Docket;
import org.concordat.alliance.DocketCase.Side;
import org.concordat.alliance.LinkedCases;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.conflict.Category;
import org.concordat.conflict.ConflictOffice;
import org.concordat.conflict.Ending;
import org.concordat.conflict.LinkOffice;
import org.concordat.conflict.SplitOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class EarlyEndProcessTest {

    @Autowired
    Story story;

    @Autowired
    ConflictOffice conflicts;

    @Autowired
    LinkOffice links;

    @Autowired
    SplitOffice splits;

    @Autowired
    Docket docket;

    @Autowired
    LinkedCases linked;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("closes a withdrawn dispute with its mediation; what was split off goes on")
    void closesAsWithdrawn() {
        var reference = story.aMediation(cast);
        var splitOff = story.as(
                cast.user("manager"),
                () -> splits.split(
                        reference,
                        new SplitOffice.Issues(
                                Category.SERVICES,
                                "Weekend cases",
                                "They concern others.",
                                List.of("hospital", "insurer"))));

        story.withdraws(cast, reference);

        assertThat(story.path("early-end", reference))
                .containsExactlyInAnyOrder(
                        "endAsked",
                        "releaseObligations",
                        "dropNonCompliance",
                        "withdrawMotion",
                        "endMediation",
                        "endInvestigation",
                        "endTalks",
                        "tellLinkedDisputes",
                        "isMerged",
                        "recordWithdrawal",
                        "withdrawalRecorded");
        story.thenTheRecordShows(
                reference, Outcome.ISSUES_SPLIT_OFF, Outcome.MEDIATION_ENDED, Outcome.DISPUTE_WITHDRAWN);
        assertThat(story.lastFacts(reference, Outcome.MEDIATION_ENDED)).containsEntry("endedAs", "disputeEnded");
        story.thenNothingIsLeftToDo(reference);
        assertThat(story.waitingTasks(splitOff)).isNotEmpty();
    }

    @Test
    @DisplayName("closes a merged dispute; the other takes in its parties and its next deadline, and keeps its own")
    void closesAsMerged() {
        var other = story.aReportedDispute(cast);
        var merged = story.aReportedDisputeWith(cast, "clinic");
        var deadline = story.dueDateOf("assessmentOverdue", other);

        merges(merged, other);

        assertThat(story.path("early-end", merged))
                .contains("isMerged", "handOverStandstill", "recordMerger", "mergerRecorded")
                .doesNotContain("recordWithdrawal");
        story.thenTheRecordShows(merged, Outcome.DISPUTE_MERGED);
        story.thenTheRecordLacks(merged, Outcome.DISPUTE_WITHDRAWN);
        story.thenTheRecordShows(other, Outcome.DISPUTE_TAKEN_IN, Outcome.MEMBER_JOINED);
        story.thenNothingIsLeftToDo(merged);
        assertThat(conflicts.get(merged).outcome()).isEqualTo(Ending.MERGED);
        assertThat(docket.caseOf(other).side(story.member(cast, "clinic"))).isEqualTo(Side.RESPONDENT);
        assertThat(linked.linksOf(other)).extracting(CaseLink::kind).containsExactly(CaseLink.Kind.MERGED_INTO);
        assertThat(story.dueDateOf("assessmentOverdue", other)).isEqualTo(deadline);
    }

    @Test
    @DisplayName("is refused where something was settled, is out for signature or is before the board")
    void refusesMergers() {
        var reported = story.aReportedDispute(cast);
        var settled = story.aSettledDispute(cast);
        var drafted = story.aDraftedSettlement(cast);
        var escalated = story.anEscalatedDispute(cast);

        thenRefused(settled, () -> merges(settled, reported), "in compliance");
        thenRefused(drafted, () -> merges(drafted, reported), "out for signature");
        thenRefused(reported, () -> merges(reported, drafted), "out for signature");
        thenRefused(reported, () -> merges(reported, escalated), "already escalated");
        thenRefused(reported, () -> merges(reported, reported), "another dispute");
    }

    @Test
    @DisplayName("is refused once the dispute is closed, and for anybody but a case manager")
    void refusesWhatIsOverAndStrangers() {
        var reported = story.aReportedDispute(cast);
        var dismissed = story.aReportedDisputeWith(cast, "clinic");
        story.completes(cast.user("manager"), "assessDispute", dismissed, Answers.assessment("dismissed"));

        thenRefused(dismissed, () -> merges(dismissed, reported), "already closed");
        thenRefused(reported, () -> merges(reported, dismissed), "already closed");
        thenRefused(
                reported,
                () -> story.as(cast.user("rep-hospital"), () -> links.merge(reported, dismissed)),
                "only a case manager");
    }

    private void merges(String reference, String into) {
        story.as(cast.user("manager"), () -> links.merge(reference, into));
    }

    private void thenRefused(String reference, Runnable act, String rule) {
        assertThat(story.changesNothing(reference, act))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(rule);
    }
}
