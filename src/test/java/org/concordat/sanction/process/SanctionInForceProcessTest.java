package org.concordat.sanction.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.concordat.Answers.with;
import static org.concordat.Answers.without;
import static org.concordat.SanctionActs.decision;
import static org.concordat.SanctionActs.grade;
import static org.concordat.SanctionActs.plan;
import static org.concordat.SanctionActs.report;
import static org.concordat.SanctionActs.review;
import static org.concordat.SanctionActs.verification;
import static org.concordat.StandingActs.aMoment;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.concordat.Answers;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.EngineRoom;
import org.concordat.ExtensionActs;
import org.concordat.SanctionActs;
import org.concordat.StandingActs;
import org.concordat.Story;
import org.concordat.TestTime;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Right;
import org.concordat.alliance.Standing;
import org.concordat.alliance.Standings;
import org.concordat.incentive.IncentiveOffice;
import org.concordat.notice.Notice;
import org.concordat.notice.Notice.Template;
import org.concordat.notice.NoticeOffice;
import org.concordat.sanction.Sanction.State;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class SanctionInForceProcessTest {

    private static final String PROCESS = "sanction-in-force";

    @Autowired
    Story story;

    @Autowired
    SanctionActs acts;

    @Autowired
    StandingActs standingActs;

    @Autowired
    Standings standings;

    @Autowired
    AllianceOffice alliances;

    @Autowired
    NoticeOffice notices;

    @Autowired
    ExtensionActs extensions;

    @Autowired
    EngineRoom engineRoom;

    @Autowired
    IncentiveOffice incentives;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("tells the member, takes no rights on a mild rung, and asks for a cure plan")
    void warns() {
        var reference = acts.aWarning(cast);

        assertThat(story.process(PROCESS, reference)).hasPassed("putInForce").isWaitingAt("submitCurePlan");
        assertThat(addressees(reference, Template.SANCTION_IMPOSED)).containsExactly(insurer());
        assertThat(addressees(reference, Template.SANCTION_PUBLISHED)).isEmpty();
        story.thenTheRecordLacks(reference, Outcome.RIGHT_TAKEN);
    }

    @Test
    @DisplayName("takes the rights its rung says, until its last day, and every member is told")
    void takesRights() {
        var reference = acts.aProbation(cast);

        var standing = standings.standing(insurer(), aMoment(), aMoment());

        assertThat(standing.off()).containsExactly(Right.INCENTIVE_SHARE);
        assertThat(standing.holding(Right.INCENTIVE_SHARE))
                .extracting(Standing.Hold::sanction)
                .containsExactly(acts.last(reference).id());
        assertThat(standing.backAt(Right.INCENTIVE_SHARE)).isPresent();
        assertThat(addressees(reference, Template.SANCTION_PUBLISHED))
                .containsExactlyInAnyOrder(
                        story.member(cast, "hospital"),
                        story.member(cast, "clinic"),
                        story.member(cast, "physicians"),
                        story.member(cast, "county"));
        story.thenTheRecordShows(reference, Outcome.RIGHT_TAKEN, Outcome.SANCTION_IN_FORCE);
    }

    @Test
    @DisplayName("is lifted when every milestone is verified: the rights are back at once, and it counts for less long")
    void isLifted() {
        var reference = acts.aProbation(cast);
        acts.plans(cast, reference, story.today().plusDays(10), story.today().plusDays(20));
        acts.reviews(cast, reference, "accepted");
        acts.reports(cast, reference);
        acts.verifies(cast, reference, "reached");
        acts.reports(cast, reference);
        assertThat(standings.isOn(insurer(), Right.INCENTIVE_SHARE, aMoment())).isFalse();

        acts.verifies(cast, reference, "reached");

        var sanction = acts.last(reference);
        assertThat(story.path(PROCESS, reference)).contains("liftSanction", "sanctionLifted");
        assertThat(sanction.state()).isEqualTo(State.LIFTED);
        assertThat(sanction.countsUntil()).isBefore(story.today().plusDays(400));
        assertThat(standings.isOn(insurer(), Right.INCENTIVE_SHARE, aMoment())).isTrue();
        story.thenTheRecordShows(
                reference,
                Outcome.CURE_PLAN_SUBMITTED,
                Outcome.CURE_PLAN_ACCEPTED,
                Outcome.MILESTONE_REPORTED,
                Outcome.MILESTONE_REACHED,
                Outcome.MILESTONE_REPORTED,
                Outcome.MILESTONE_REACHED,
                Outcome.RIGHT_GIVEN_BACK,
                Outcome.SANCTION_LIFTED);
    }

    @Test
    @DisplayName("leads to a decision about the next rung when there is no plan in time, and stays")
    void isNotPlanned() {
        var reference = acts.aWarning(cast);

        story.timePasses("planMissing", reference);

        assertThat(story.path(PROCESS, reference)).contains("recordFailedCure", "cureFailed", "sanctionStands");
        assertThat(acts.first(reference).state()).isEqualTo(State.IN_FORCE);
        assertThat(acts.last(reference).rung().number()).isEqualTo(3);
        assertThat(acts.last(reference).cameFrom())
                .isEqualTo(acts.first(reference).id());
        assertThat(story.process("sanction-decision", reference))
                .hasNotPassed("gradeBreach")
                .isWaitingAt("decideOnSanction");
        story.thenTheRecordShows(reference, Outcome.CLOCK_RAN_OUT, Outcome.CURE_FAILED, Outcome.SANCTION_PROPOSED);
    }

    @Test
    @DisplayName("asks for another plan while there is time, when one is refused")
    void asksForAnotherPlan() {
        var reference = acts.aSubmittedPlan(cast);

        acts.reviews(cast, reference, "refused");

        assertThat(story.process(PROCESS, reference)).isWaitingAt("submitCurePlan");
        story.thenTheRecordShows(reference, Outcome.CURE_PLAN_REFUSED);
        acts.plans(cast, reference, story.today().plusDays(5));
        assertThat(story.process(PROCESS, reference)).isWaitingAt("reviewCurePlan");
    }

    @Test
    @DisplayName("leads to the next rung when a plan is refused and the time to cure is over")
    void isRefusedTooLate() {
        var reference = acts.aSubmittedPlan(cast);
        story.daysPass(70);

        acts.reviews(cast, reference, "refused");

        assertThat(acts.last(reference).rung().number()).isEqualTo(3);
        story.thenTheRecordShows(reference, Outcome.CURE_PLAN_REFUSED, Outcome.CURE_FAILED, Outcome.SANCTION_PROPOSED);
    }

    @Test
    @DisplayName("leads to the next rung when a milestone is missed")
    void isMissed() {
        var reference = acts.anAcceptedPlan(cast);

        story.timePasses("milestoneMissed", reference);

        assertThat(story.path(PROCESS, reference)).contains("milestoneMissed", "cureFailed");
        assertThat(acts.last(reference).rung().number()).isEqualTo(3);
    }

    @Test
    @DisplayName("lets a milestone be reported again that was not reached yet")
    void isReportedAgain() {
        var reference = acts.aReportedMilestone(cast);

        acts.verifies(cast, reference, "notYet");

        assertThat(story.process(PROCESS, reference)).isWaitingAt("reportMilestone");
        story.thenTheRecordShows(reference, Outcome.MILESTONE_REPORTED, Outcome.MILESTONE_NOT_REACHED);
        assertThat(addressees(reference, Template.MILESTONE_NOT_REACHED)).containsExactly(insurer());
    }

    @Test
    @DisplayName("gives time anew for a milestone that was reported in time and found not reached after its day")
    void givesTimeAfterALateVerification() {
        var reference = acts.aReportedMilestone(cast);
        story.daysPass(20);

        acts.verifies(cast, reference, "notYet");

        assertThat(story.dueDateOf("milestoneMissed", reference))
                .isAfter(aMoment().plus(4, ChronoUnit.DAYS));
    }

    @Test
    @DisplayName(
            "leads to the next rung when reports of a milestone come back after its day more often than the table allows")
    void failsWhenReportsKeepComingBack() {
        var reference = acts.aReportedMilestone(cast);
        acts.verifies(cast, reference, "notYet");
        acts.reports(cast, reference);
        story.daysPass(20);

        for (var times = 0; times < 2; times++) {
            acts.verifies(cast, reference, "notYet");
            assertThat(story.process(PROCESS, reference)).isWaitingAt("reportMilestone");
            acts.reports(cast, reference);
        }
        acts.verifies(cast, reference, "notYet");

        assertThat(story.path(PROCESS, reference)).contains("cureFailed").doesNotContain("milestoneMissed");
        assertThat(story.lastFacts(reference, Outcome.CURE_FAILED)).containsEntry("rejections", "3");
        assertThat(acts.last(reference).rung().number()).isEqualTo(3);
    }

    @Test
    @DisplayName("counts the reports that come back for each milestone anew")
    void countsAnewForTheNextMilestone() {
        var reference = acts.aReportedMilestone(cast);
        story.daysPass(30);
        for (var finding : List.of("notYet", "notYet", "reached", "notYet")) {
            acts.verifies(cast, reference, finding);
            acts.reports(cast, reference);
        }

        acts.verifies(cast, reference, "notYet");

        assertThat(story.process(PROCESS, reference)).isWaitingAt("reportMilestone");
        story.thenTheRecordLacks(reference, Outcome.CURE_FAILED);
    }

    @Test
    @DisplayName("keeps the time that was given for a milestone when its report comes back, and not for the next one")
    void keepsTheTimeOfAMilestone() {
        var reference = acts.anAcceptedPlan(cast);
        extensions.asks(cast.user("rep-insurer"), reference, "milestoneDue", 10);
        story.completes(cast.user("manager"), "decideExtension", reference, Answers.extensionDecision("granted"));
        var given = story.dueDateOf("milestoneMissed", reference);
        story.daysPass(11);
        acts.reports(cast, reference);

        acts.verifies(cast, reference, "notYet");

        assertThat(story.dueDateOf("milestoneMissed", reference)).isEqualTo(given);
        acts.reports(cast, reference);
        acts.verifies(cast, reference, "reached");
        assertThat(story.dueDateOf("milestoneMissed", reference)).isBefore(given);
    }

    @Test
    @DisplayName("releases the member's share when its last day ends, also within the last second of that day")
    void releasesTheShare() {
        incentives.open(cast.alliance(), "Last quarter", 10_000, "USD", Map.of("insurer", 1L));
        var reference = acts.aProbation(cast);
        story.timePasses("planMissing", reference);
        TestTime.passTo(story.dueDateOf("termOver", reference).minusMillis(950));

        engineRoom.fires("termOver", reference);

        story.thenTheRecordShows(
                reference, Outcome.INCENTIVE_WITHHELD, Outcome.SANCTION_EXPIRED, Outcome.INCENTIVE_RELEASED);
    }

    @Test
    @DisplayName("gives the rights back by itself with the end of its last day, and says so")
    void expires() {
        var reference = acts.aProbation(cast);
        story.timePasses("planMissing", reference);
        var over = story.dueDateOf("termOver", reference);

        story.timePasses("termOver", reference);

        assertThat(acts.sanction(reference, 3).state()).isEqualTo(State.EXPIRED);
        assertThat(standings.isOn(insurer(), Right.INCENTIVE_SHARE, over)).isFalse();
        assertThat(standings.isOn(insurer(), Right.INCENTIVE_SHARE, over.plusSeconds(1)))
                .isTrue();
        assertThat(story.path(PROCESS, reference)).contains("termOver", "recordExpiry", "sanctionOver");
        assertThat(addressees(reference, Template.SANCTION_EXPIRED)).containsExactly(insurer());
        story.thenTheRecordShows(reference, Outcome.SANCTION_IN_FORCE, Outcome.SANCTION_EXPIRED);
        story.thenTheRecordLacks(reference, Outcome.RIGHT_GIVEN_BACK);
    }

    @Test
    @DisplayName("stands on the record when its rung asks for nothing and has no end")
    void stands() {
        var reference = acts.graded(cast, acts.aFoundBreach(cast), grade("minor", "knowing"));

        acts.decides(cast, "committee", reference, "imposed");

        assertThat(story.path(PROCESS, reference)).contains("putInForce", "sanctionStands");
        assertThat(acts.last(reference).state()).isEqualTo(State.IN_FORCE);
        story.timePasses("windowOver", reference);
        story.runsJobs(reference);
        story.thenNothingIsLeftToDo(reference);
    }

    @Test
    @DisplayName("ends when it is reversed; what was known before stays known, and what holds for then has changed")
    void isReversed() {
        var reference = acts.aProbation(cast);
        var alliance = alliances.alliance(cast.alliance()).id();
        var before = standingActs.seals(alliance);

        acts.isReversed(acts.last(reference));
        var after = standingActs.seals(alliance);

        assertThat(standings.isOn(insurer(), Right.INCENTIVE_SHARE, before, before))
                .isFalse();
        assertThat(standings.isOn(insurer(), Right.INCENTIVE_SHARE, before, after))
                .isTrue();
        assertThat(acts.sanction(reference, 3).state()).isEqualTo(State.REVERSED);
        assertThat(story.path(PROCESS, reference)).contains("sanctionEnded", "endedEarly");
        story.thenTheRecordShows(reference, Outcome.RIGHT_GIVEN_BACK, Outcome.SANCTION_REVERSED);
    }

    @Test
    @DisplayName("leaves a right off that another sanction still holds off, when one of two is reversed")
    void overlaps() {
        var one = acts.aProbation(cast);
        var other = acts.anEmergency(cast);

        acts.isReversed(acts.sanction(one, 3));

        assertThat(standings.standing(insurer(), aMoment(), aMoment()).holding(Right.INCENTIVE_SHARE))
                .extracting(Standing.Hold::sanction)
                .containsExactly(acts.last(other).id());
    }

    @Test
    @DisplayName("takes a plan from the member only, with days in their order and within the time to cure")
    void refusesAPlan() {
        var reference = acts.aWarning(cast);
        var member = cast.user("rep-insurer");
        var soon = story.today().plusDays(5);

        story.isTurnedAway(cast.user("rep-hospital"), "submitCurePlan", reference, plan(soon));
        refused(member, reference, plan(), "at least one is needed");
        refused(member, reference, Map.of(), "Milestones", "must not be empty");
        refused(member, reference, plan(story.today()), "Milestone 1, by when", "must be after today");
        refused(member, reference, plan(soon, story.today().plusDays(3)), "Milestone 2, by when", "not before the");
        refused(member, reference, plan(story.today().plusDays(200)), "Milestone 1, by when", "must not be after");
    }

    private void refused(String member, String reference, Map<String, Object> plan, String... message) {
        story.isRefused(member, "submitCurePlan", reference, plan, message);
    }

    @Test
    @DisplayName("is reviewed and verified by nobody of a party, and not without reasons")
    void refusesAReview() {
        var reference = acts.aSubmittedPlan(cast);
        var officer = cast.user("compliance");

        story.isTurnedAway(cast.user("insurer-compliance"), "reviewCurePlan", reference, review("accepted"));
        story.isRefused(
                officer, "reviewCurePlan", reference, without(review("accepted"), "planReviewReasons"), "Reasons");
        acts.reviews(cast, reference, "accepted");
        acts.reports(cast, reference);
        story.isTurnedAway(cast.user("insurer-compliance"), "verifyMilestone", reference, verification("reached"));
        story.isTurnedAway(cast.user("rep-insurer"), "verifyMilestone", reference, verification("reached"));
        story.isRefused(
                officer, "verifyMilestone", reference, without(verification("reached"), "milestoneReasons"), "Reasons");
    }

    @Test
    @DisplayName("takes no report of a day that is still to come, and from the member only")
    void refusesAReport() {
        var reference = acts.anAcceptedPlan(cast);
        var today = story.today();

        story.isTurnedAway(cast.user("rep-hospital"), "reportMilestone", reference, report(today));
        story.isRefused(
                cast.user("rep-insurer"),
                "reportMilestone",
                reference,
                with(report(today), "milestoneReachedOn", today.plusDays(1).toString()),
                "must not be in the future");
    }

    @Test
    @DisplayName("does not end with the dispute it comes from")
    void outlivesTheDispute() {
        var reference = acts.aProposedWarning(cast);
        story.runsJobs(reference);
        story.thenTheRecordShows(reference, Outcome.NON_COMPLIANCE_FOUND, Outcome.DISPUTE_CLOSED);

        story.completes(cast.user("committee"), "decideOnSanction", reference, decision("imposed"));

        assertThat(acts.last(reference).state()).isEqualTo(State.IN_FORCE);
    }

    private UUID insurer() {
        return story.member(cast, "insurer");
    }

    private List<UUID> addressees(String reference, Template template) {
        return notices.noticesOf(reference).stream()
                .filter(notice -> notice.template() == template)
                .map(Notice::addressee)
                .toList();
    }
}
