package org.concordat.notice.process;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.concordat.Answers;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.ExtensionActs;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.concordat.clock.Explanations;
import org.concordat.notice.DeliveryOffice;
import org.concordat.notice.MailRound;
import org.concordat.notice.Notice;
import org.concordat.notice.Notice.Template;
import org.concordat.notice.NoticeOffice;
import org.concordat.web.Trials;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("A failed delivery")
class FailedDeliveryProcessTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Autowired
    Story story;

    @Autowired
    NoticeOffice notices;

    @Autowired
    DeliveryOffice deliveries;

    @Autowired
    MailRound mail;

    @Autowired
    ExtensionActs extensions;

    @Autowired
    Explanations explanations;

    @Autowired
    Trials trials;

    Cast cast;

    @BeforeEach
    void anAlliance() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("is a case manager's task, once for each notice that reached nobody; it is not received meanwhile")
    void isSomebodysTask() {
        var reference = story.anUndeliveredNotice(cast);

        assertThat(story.process("failed-delivery", reference)).isWaitingAt("serveNoticeAgain");
        assertThat(story.tasksOf(cast.user("manager"), reference))
                .extracting(task -> task.getTaskDefinitionKey())
                .containsOnlyOnce("serveNoticeAgain");
        story.thenTheRecordShows(reference, Outcome.NOTICE_SERVED, Outcome.NOTICE_FAILED);
        assertThat(failed(reference).deemedReceivedAt()).isNull();
    }

    @Test
    @DisplayName("ends as mailed again when the address was corrected, and the notice is received from then on")
    void isMailedAgain() {
        var reference = story.anUndeliveredNotice(cast);
        var process = story.process("failed-delivery", reference);
        var notice = failed(reference);
        story.daysPass(1);
        story.isReachedAt(cast, "rep-insurer", "new-" + cast.alliance() + "@insurer.example");

        servesAgain(reference, Map.of("serviceWay", "again"));

        assertThat(process).hasPassed("mailedAgain").isEnded();
        story.thenTheRecordShows(reference, Outcome.NOTICE_FAILED, Outcome.NOTICE_SERVED_AGAIN);
        assertThat(again(notice).deemedReceivedAt()).isAfter(notice.servedAt().plus(20, ChronoUnit.HOURS));
        assertThat(mail.goesOutTo("new-" + cast.alliance() + "@insurer.example"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("ends as mailed again when another address is named")
    void isMailedElsewhere() {
        var reference = story.anUndeliveredNotice(cast);

        servesAgain(reference, Answers.serviceElsewhere("desk-" + cast.alliance() + "@insurer.example"));

        assertThat(mail.goesOutTo("desk-" + cast.alliance() + "@insurer.example"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("becomes a task once more when the other address does not take it either")
    void failsAgain() {
        var reference = story.anUndeliveredNotice(cast);
        servesAgain(reference, Map.of("serviceWay", "again"));
        assertThat(story.waitingTasks(reference)).doesNotContain("serveNoticeAgain");

        mail.goesOut();

        assertThat(story.waitingTasks(reference)).contains("serveNoticeAgain");
    }

    @Test
    @DisplayName("ends as served in person with proof, from the day it was handed over")
    void isServedInPerson() {
        var reference = story.anUndeliveredNotice(cast);
        var process = story.process("failed-delivery", reference);
        var notice = failed(reference);
        story.daysPass(3);

        servesAgain(reference, Answers.serviceInPerson(story.today().minusDays(1)));

        assertThat(process).hasPassed("servedInPerson").isEnded();
        assertThat(story.lastFacts(reference, Outcome.NOTICE_SERVED_AGAIN))
                .containsEntry("way", "PERSONAL")
                .containsKey("proof");
        assertThat(LocalDate.ofInstant(again(notice).deemedReceivedAt(), NEW_YORK))
                .isEqualTo(story.today().minusDays(1));
    }

    @Test
    @DisplayName("ends by itself when the addressee opens the notice first, which is proof of receipt")
    void isOpenedMeanwhile() {
        var reference = story.anUndeliveredNotice(cast);
        var process = story.process("failed-delivery", reference);
        var notice = failed(reference);

        opens(reference, "rep-insurer");

        assertThat(process).hasPassed("openedMeanwhile").isEnded();
        story.thenTheRecordShows(reference, Outcome.NOTICE_FAILED, Outcome.NOTICE_RECEIVED);
        assertThat(again(notice).deemedReceivedAt()).isNotNull();
    }

    @Test
    @DisplayName("is put to somebody else when nobody sees to it in time")
    void isOverdue() {
        var reference = story.anUndeliveredNotice(cast);

        story.timePasses("deliveryOverdue", reference);

        assertThat(story.waitingTasks(reference)).contains("serveNoticeAgain", "decideOnBreach");
        story.thenTheRecordShows(reference, Outcome.NOTICE_FAILED, Outcome.CLOCK_RAN_OUT);
    }

    @Test
    @DisplayName("refuses a day that cannot be, a service without proof, an address that is none")
    void refusesHalfAService() {
        var reference = story.anUndeliveredNotice(cast);
        var manager = cast.user("manager");

        story.isRefused(
                manager,
                "serveNoticeAgain",
                reference,
                Answers.serviceInPerson(story.today().plusDays(1)),
                "personallyServedOn");
        story.isRefused(
                manager,
                "serveNoticeAgain",
                reference,
                Answers.serviceInPerson(story.today().minusDays(9)),
                "personallyServedOn");
        story.isRefused(
                manager,
                "serveNoticeAgain",
                reference,
                Answers.without(Answers.serviceInPerson(story.today()), "serviceProof"),
                "serviceProof");
        story.isRefused(
                manager,
                "serveNoticeAgain",
                reference,
                Answers.serviceElsewhere("at the front desk"),
                "serviceAddress");
        story.isRefused(manager, "serveNoticeAgain", reference, Map.of("serviceWay", "pigeon"), "Way");
    }

    @Test
    @DisplayName("is nothing for a party, nor for a case manager who works for one")
    void isNobodyElses() {
        var reference = story.anUndeliveredNotice(cast);

        story.isTurnedAway(cast.user("rep-hospital"), "serveNoticeAgain", reference, Map.of("serviceWay", "again"));
    }

    @Test
    @DisplayName("keeps a window from running out on somebody who was not reached, and moves it to the new receipt")
    void movesTheWindow() {
        story.isReachedAt(cast, "rep-insurer", "gone-" + cast.alliance() + "@insurer.example");
        var reference = story.aBreachedObligation(cast);
        var before = story.dueDateOf("noticeUnanswered", reference);
        var wholeProcess = story.dueDateOf("findingOverdue", reference);
        var notice = notices.noticesOf(reference).stream()
                .filter(each -> each.template() == Template.NON_COMPLIANCE_NOTICED)
                .findFirst()
                .orElseThrow();

        mail.goesOut();

        var meanwhile = story.dueDateOf("noticeUnanswered", reference);
        assertThat(meanwhile).isAfter(before);
        story.daysPass(2);
        opens(reference, "rep-insurer");
        var after = story.dueDateOf("noticeUnanswered", reference);
        assertThat(after).isAfterOrEqualTo(before).isBefore(meanwhile);
        assertThat(again(notice).deemedReceivedAt()).isAfter(notice.servedAt().plus(1, DAYS));
        assertThat(story.dueDateOf("findingOverdue", reference))
                .as("counts from the breach, not from the notice")
                .isEqualTo(wholeProcess);
        story.thenTheRecordShows(reference, Outcome.NOTICE_FAILED, Outcome.CLOCK_RESTARTED);
    }

    @Test
    @DisplayName("moves a window with the time that it was given before, which stays as long as it was")
    void keepsAnExtension() {
        story.isReachedAt(cast, "rep-insurer", "gone-" + cast.alliance() + "@insurer.example");
        var reference = story.aBreachedObligation(cast);
        extensions.asks(cast.user("rep-insurer"), reference, "noticeAnswerDue", 5);
        var before = extensions.clock(reference, "noticeAnswerDue");

        mail.goesOut();

        var moved = explanations.of(before.id().toString());
        assertThat(moved.clock().startedAt()).isAfter(before.startedAt());
        assertThat(moved.isExtended()).isTrue();
        var fiveDaysMore = trials.tryOut(
                cast.user("manager"),
                Map.of("start", moved.counted().due().toLocalDate().toString(), "amount", "5"));
        assertThat(moved.clock().dueAt()).isEqualTo(fiveDaysMore.due().toInstant());
        assertThat(story.dueDateOf("noticeUnanswered", reference))
                .isEqualTo(moved.clock().dueAt());
    }

    @Test
    @DisplayName("is none when the addressee has opened the notice already; nor does opening it early shorten a window")
    void earlyOpeningShortensNothing() {
        story.isReachedAt(cast, "rep-insurer", "gone-" + cast.alliance() + "@insurer.example");
        var reference = story.aBreachedObligation(cast);
        var before = story.dueDateOf("noticeUnanswered", reference);

        opens(reference, "rep-insurer");
        mail.goesOut();

        assertThat(story.dueDateOf("noticeUnanswered", reference)).isEqualTo(before);
        assertThat(story.waitingTasks(reference)).doesNotContain("serveNoticeAgain");
        assertThat(story.outcomes(reference)).doesNotContain(Outcome.NOTICE_FAILED);
    }

    @Test
    @DisplayName("keeps back no window that begins with a later notice of the kind, on another step of the case")
    void keepsBackNoOtherWindow() {
        var reference = story.anUndeliveredNotice(cast);
        story.isReachedAt(cast, "rep-insurer", "new-" + cast.alliance() + "@insurer.example");
        story.daysPass(1);

        notices.serve(reference, story.member(cast, "insurer"), Template.RESPONDENT_NOTIFIED);

        assertThat(failed(reference)).isNotNull();
        assertThat(deliveries.receiptOf(reference, List.of(Template.RESPONDENT_NOTIFIED)))
                .isEqualTo(latest(reference).deemedReceivedAt());
    }

    @Test
    @DisplayName("keeps back the window of all to whom the same notice went")
    void keepsBackTheSharedWindow() {
        story.isReachedAt(cast, "rep-insurer", "gone-" + cast.alliance() + "@insurer.example");
        var reference = story.aReportedDispute(cast);
        var both = List.of(story.member(cast, "insurer"), story.member(cast, "hospital"));
        notices.serve(reference, both, Template.APPEAL_FILED);
        var before = deliveries.receiptOf(reference, List.of(Template.APPEAL_FILED));

        mail.goesOut();

        assertThat(deliveries.receiptOf(reference, List.of(Template.APPEAL_FILED)))
                .isAfter(before);
    }

    private Notice latest(String reference) {
        var all = notices.noticesOf(reference);
        return all.get(all.size() - 1);
    }

    private void servesAgain(String reference, Map<String, Object> answers) {
        story.completes(cast.user("manager"), "serveNoticeAgain", reference, answers);
    }

    private void opens(String reference, String person) {
        story.as(cast.user(person), () -> deliveries.open(reference, story.member(cast, "insurer"), cast.user(person)));
    }

    private Notice failed(String reference) {
        return notices.noticesOf(reference).stream()
                .filter(Notice::isFailed)
                .findFirst()
                .orElseThrow();
    }

    private Notice again(Notice notice) {
        return notices.noticesOf(notice.reference()).stream()
                .filter(each -> each.id().equals(notice.id()))
                .findFirst()
                .orElseThrow();
    }
}
