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
import org.concordat.conflict.Standstill;
import org.concordat.conflict.StandstillOffice;
import org.concordat.notice.Notice;
import org.concordat.notice.NoticeOffice;
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
        assertThat(standstills.find(story.aReportedDispute(cast))).isEmpty();
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
        assertThat(standstills.find(reference).orElseThrow().until()).isEqualTo(day);
        assertThat(story.dueDateOf("reviewMissed", reference)).isAfter(standstills.reviewFrom(reference));
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
        thenItIsOver(dismissed);

        var withdrawn = story.aStandstill(cast);
        story.withdraws(cast, withdrawn);
        thenItIsOver(withdrawn);
    }

    private void thenItIsOver(String reference) {
        assertThat(story.path("interim-measures", reference)).contains("endStandstill", "standstillOver");
        assertThat(stateOf(reference)).isEqualTo(Standstill.State.LAPSED);
        story.thenTheRecordShows(reference, Outcome.STANDSTILL_ORDERED, Outcome.STANDSTILL_LAPSED);
        story.thenNothingIsLeftToDo(reference);
    }

    @Test
    @DisplayName("the question is over when the dispute ends before the committee has answered")
    void isOvertaken() {
        var reference = story.anUrgentReport(cast);

        story.withdraws(cast, reference);

        assertThat(stateOf(reference)).isEqualTo(Standstill.State.NOT_ORDERED);
        story.thenTheRecordShows(reference, Outcome.STANDSTILL_NOT_ORDERED, Outcome.DISPUTE_WITHDRAWN);
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

    private Standstill.State stateOf(String reference) {
        return standstills.find(reference).orElseThrow().state();
    }
}
