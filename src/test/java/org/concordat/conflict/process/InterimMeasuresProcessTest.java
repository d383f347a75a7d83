package org.concordat.conflict.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.concordat.Answers.assessment;
import static org.concordat.Answers.standstill;
import static org.concordat.Answers.standstillReview;
import static org.concordat.Answers.with;
import static org.concordat.Answers.without;

import java.util.Map;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.concordat.conflict.LinkOffice;
import org.concordat.conflict.Standstill;
import org.concordat.conflict.StandstillOffice;
import org.concordat.notice.Notice;
import org.concordat.notice.NoticeOffice;
import org.concordat.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class InterimMeasuresProcessTest {

    @Autowired
    Story story;

    @Autowired
    StandstillOffice standstills;

    @Autowired
    NoticeOffice notices;

    @Autowired
    LinkOffice links;

    @Autowired
    Vault vault;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("an urgent dispute asks the committee for a standstill while it is assessed; no other does")
    void isAskedForInTheUrgentLane() {
        var reference = story.anUrgentReport(cast);

        assertThat(story.process("conflict-reporting", reference))
                .hasPassed("standstillAskedFor")
                .isWaitingAt("assessDispute");
        assertThat(story.process("interim-measures", reference)).isWaitingAt("decideOnStandstill");
        story.thenTheRecordShows(reference, Outcome.DISPUTE_TRIAGED, Outcome.STANDSTILL_ASKED_FOR);
        assertThat(standstills.of(story.aReportedDispute(cast))).isEmpty();
    }

    @Test
    @DisplayName("a dispute that its assessment makes urgent asks then, and only once")
    void isAskedForOnce() {
        var reference = story.aReportedDispute(cast);
        story.completes(
                cast.user("manager"), "assessDispute", reference, with(assessment("accepted"), "severity", "critical"));
        assertThat(story.path("conflict-reporting", reference)).contains("standstillAskedForLate");
        assertThat(story.process("interim-measures", reference)).isWaitingAt("decideOnStandstill");

        var urgent = story.anUrgentReport(cast);
        story.completes(cast.user("manager"), "assessDispute", urgent, assessment("accepted"));
        assertThat(story.path("conflict-reporting", urgent)).doesNotContain("standstillAskedForLate");
        assertThat(story.outcomes(urgent)).containsOnlyOnce(Outcome.STANDSTILL_ASKED_FOR);
    }

    @Test
    @DisplayName("a standstill binds the parties from the order on and waits for its review")
    void isOrdered() {
        var reference = story.aStandstill(cast);

        assertThat(story.process("interim-measures", reference)).isWaitingAt("reviewStandstill");
        assertThat(stateOf(reference)).isEqualTo(Standstill.State.IN_FORCE);
        story.thenTheRecordShows(reference, Outcome.NOTICE_SERVED, Outcome.NOTICE_SERVED, Outcome.STANDSTILL_ORDERED);
        assertThat(notices.noticesOf(reference))
                .extracting(Notice::template)
                .endsWith(Notice.Template.STANDSTILL_ORDERED, Notice.Template.STANDSTILL_ORDERED);
    }

    @Test
    @DisplayName("ends without a standstill when the committee orders none")
    void isDeclined() {
        var reference = story.anUrgentReport(cast);
        var measures = story.process("interim-measures", reference);

        story.completes(cast.user("committee"), "decideOnStandstill", reference, Map.of("standstill", "none"));

        assertThat(measures)
                .hasPassed("isStandstillOrdered", "noStandstill")
                .hasNotPassed("recordSilence")
                .isEnded();
        assertThat(stateOf(reference)).isEqualTo(Standstill.State.NOT_ORDERED);
        story.thenTheRecordShows(reference, Outcome.NOTICE_SERVED, Outcome.STANDSTILL_NOT_ORDERED);
    }

    @Test
    @DisplayName("silence of the committee binds nobody, and the parties are told")
    void isAnsweredBySilence() {
        var reference = story.anUrgentReport(cast);
        var measures = story.process("interim-measures", reference);

        story.timePasses("standstillUnanswered", reference);

        assertThat(measures).hasPassed("recordSilence", "noStandstill").isEnded();
        assertThat(stateOf(reference)).isEqualTo(Standstill.State.NOT_ORDERED);
        story.thenTheRecordShows(
                reference, Outcome.NOTICE_SERVED, Outcome.NOTICE_SERVED, Outcome.STANDSTILL_NOT_ORDERED);
    }

    @Test
    @DisplayName("goes on after a review, and is reviewed again")
    void isContinued() {
        var reference = story.aStandstill(cast);
        var day = story.today().plusDays(40);

        story.completes(cast.user("committee"), "reviewStandstill", reference, standstillReview("continued", day));

        assertThat(story.process("interim-measures", reference)).isWaitingAt("reviewStandstill");
        var standstill = standstillOf(reference);
        assertThat(standstill.until()).isEqualTo(day);
        assertThat(story.dueDateOf("reviewMissed", reference)).isAfter(standstills.reviewFrom(standstill.id()));
        story.thenTheRecordShows(reference, Outcome.STANDSTILL_ORDERED, Outcome.STANDSTILL_CONTINUED);
    }

    @Test
    @DisplayName("ends as lifted")
    void isLifted() {
        var reference = story.aStandstill(cast);
        var measures = story.process("interim-measures", reference);

        story.completes(
                cast.user("committee"),
                "reviewStandstill",
                reference,
                without(standstillReview("lifted", story.today()), "standstillUntil"));

        assertThat(measures).hasPassed("standstillLifted").isEnded();
        assertThat(stateOf(reference)).isEqualTo(Standstill.State.LIFTED);
        story.thenTheRecordShows(reference, Outcome.STANDSTILL_ORDERED, Outcome.STANDSTILL_LIFTED);
    }

    @Test
    @DisplayName("lapses when nobody reviews it, and the parties are told")
    void lapsesUnreviewed() {
        var reference = story.aStandstill(cast);
        var measures = story.process("interim-measures", reference);

        story.timePasses("reviewMissed", reference);

        assertThat(measures)
                .hasPassed("recordStandstillLapse", "standstillLapsed")
                .isEnded();
        assertThat(stateOf(reference)).isEqualTo(Standstill.State.LAPSED);
        story.thenTheRecordShows(reference, Outcome.NOTICE_SERVED, Outcome.NOTICE_SERVED, Outcome.STANDSTILL_LAPSED);
    }

    @Test
    @DisplayName("lapses with its dispute, whether that is dismissed or withdrawn")
    void lapsesWithItsDispute() {
        var dismissed = story.aStandstill(cast);
        story.completes(cast.user("manager"), "assessDispute", dismissed, assessment("dismissed"));
        thenItIsOver(dismissed, Outcome.STANDSTILL_ORDERED);

        var withdrawn = story.aStandstill(cast);
        story.withdraws(cast, withdrawn);
        thenItIsOver(withdrawn, Outcome.STANDSTILL_ORDERED);
    }

    private void thenItIsOver(String reference, Outcome begun) {
        assertThat(story.path("interim-measures", reference)).contains("endStandstill", "standstillOver");
        assertThat(stateOf(reference)).isEqualTo(Standstill.State.LAPSED);
        story.thenTheRecordShows(reference, begun, Outcome.STANDSTILL_LAPSED);
        story.thenNothingIsLeftToDo(reference);
    }

    @Test
    @DisplayName("the question is over when the dispute ends before the committee has answered")
    void isOvertaken() {
        var reference = story.anUrgentReport(cast);

        story.withdraws(cast, reference);

        assertThat(stateOf(reference)).isEqualTo(Standstill.State.NOT_ORDERED);
        story.thenTheRecordShows(reference, Outcome.DISPUTE_WITHDRAWN, Outcome.STANDSTILL_NOT_ORDERED);
        story.thenNothingIsLeftToDo(reference);
    }

    @Test
    @DisplayName("refuses an order without measures, without a day, or for a day that has come")
    void refusesHalfAnOrder() {
        var order = standstill(story.today().plusDays(10));
        refuses(without(order, "measuresOrdered"), "must say what");
        refuses(without(order, "standstillUntil"), "must be a day after today");
        refuses(with(order, "standstillUntil", story.today().toString()), "must be a day after today");
    }

    private void refuses(Map<String, Object> answers, String message) {
        var reference = story.anUrgentReport(cast);
        story.isRefused(cast.user("committee"), "decideOnStandstill", reference, answers, message);
    }

    @Test
    @DisplayName("refuses to continue without a coming day")
    void refusesToContinueForEver() {
        var reference = story.aStandstill(cast);
        var review = without(standstillReview("continued", story.today()), "standstillUntil");

        story.isRefused(cast.user("committee"), "reviewStandstill", reference, review, "must be a day after today");
    }

    @Test
    @DisplayName("lets nobody order a standstill but the committee")
    void turnsOthersAway() {
        var reference = story.anUrgentReport(cast);

        story.isTurnedAway(cast.user("manager"), "decideOnStandstill", reference, Map.of("standstill", "none"));
        story.isTurnedAway(cast.user("rep-insurer"), "decideOnStandstill", reference, Map.of("standstill", "none"));
    }

    // ---- merged with its dispute

    @Test
    @DisplayName("goes on in the dispute that takes its own in, with the same measures and the same day")
    void goesOnInTheOther() {
        var other = story.aReportedDisputeWith(cast, "insurer", "clinic");
        var merged = story.aStandstill(cast);
        var until = standstillOf(merged).until();
        var due = story.dueDateOf("reviewMissed", merged);

        merges(merged, other);

        assertThat(story.path("interim-measures", merged)).contains("standstillHandedOver", "goesOnElsewhere");
        assertThat(stateOf(merged)).isEqualTo(Standstill.State.HANDED_OVER);
        story.thenTheRecordShows(merged, Outcome.STANDSTILL_HANDED_OVER, Outcome.DISPUTE_MERGED);
        story.thenTheRecordLacks(merged, Outcome.STANDSTILL_LAPSED);
        story.thenNothingIsLeftToDo(merged);
        assertThat(story.process("interim-measures", other))
                .hasPassed("standstillTakenOver")
                .isWaitingAt("reviewStandstill");
        assertThat(stateOf(other)).isEqualTo(Standstill.State.IN_FORCE);
        assertThat(standstillOf(other).until()).isEqualTo(until);
        assertThat(story.dueDateOf("reviewMissed", other)).isEqualTo(due);
        assertThat(vault.openText(standstillOf(other).measures()))
                .isEqualTo(vault.openText(standstillOf(merged).measures()));
        story.thenTheRecordShows(other, Outcome.NOTICE_SERVED, Outcome.STANDSTILL_TAKEN_OVER);
        assertThat(notices.latestTo(story.member(cast, "clinic")))
                .extracting(Notice::template)
                .contains(Notice.Template.STANDSTILL_TAKEN_OVER);
    }

    @Test
    @DisplayName("stands beside the other's own after a merger, and each is lifted by itself")
    void standsBesideTheOthers() {
        var other = story.aStandstill(cast);
        merges(story.aStandstill(cast), other);
        assertThat(story.waitingTasks(other)).containsExactly("assessDispute", "reviewStandstill", "reviewStandstill");

        story.completes(
                cast.user("committee"),
                "reviewStandstill",
                other,
                without(standstillReview("lifted", story.today()), "standstillUntil"));

        assertThat(standstills.of(other))
                .extracting(Standstill::state)
                .containsExactlyInAnyOrder(Standstill.State.LIFTED, Standstill.State.IN_FORCE);
        story.withdraws(cast, other);
        assertThat(standstills.of(other)).noneMatch(Standstill::isInForce);
        story.thenNothingIsLeftToDo(other);
    }

    @Test
    @DisplayName("the question whether there should be one goes on after a merger, and gains no time by it")
    void isStillAskedFor() {
        var other = story.aReportedDispute(cast);
        var merged = story.anUrgentReport(cast);
        var due = story.dueDateOf("standstillUnanswered", merged);
        story.anHourPasses();

        merges(merged, other);

        assertThat(story.process("interim-measures", other)).isWaitingAt("decideOnStandstill");
        assertThat(story.dueDateOf("standstillUnanswered", other)).isEqualTo(due);
        story.thenTheRecordShows(other, Outcome.DISPUTE_TAKEN_IN, Outcome.STANDSTILL_ASKED_FOR);
        story.thenTheRecordLacks(other, Outcome.STANDSTILL_TAKEN_OVER);
        story.completes(
                cast.user("manager"), "assessDispute", other, with(assessment("accepted"), "severity", "critical"));
        assertThat(story.path("conflict-reporting", other)).contains("standstillAskedForLate");
    }

    @Test
    @DisplayName("moves on with every merger, together with those taken over before")
    void movesOn() {
        var between = story.aStandstill(cast);
        merges(story.aStandstill(cast), between);
        var last = story.aReportedDispute(cast);

        merges(between, last);

        assertThat(standstills.of(last)).hasSize(2).allMatch(Standstill::isInForce);
        story.thenNothingIsLeftToDo(between);
    }

    private void merges(String reference, String into) {
        story.as(cast.user("manager"), () -> links.merge(reference, into));
    }

    private Standstill.State stateOf(String reference) {
        return standstillOf(reference).state();
    }

    private Standstill standstillOf(String reference) {
        return standstills.of(reference).get(0);
    }
}
