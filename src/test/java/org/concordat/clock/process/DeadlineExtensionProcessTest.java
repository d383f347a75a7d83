package org.concordat.clock.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.concordat.Answers;
import org.concordat.AtOnce;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.ExtensionActs;
import org.concordat.Story;
import org.concordat.TestTime;
import org.concordat.alliance.DocketCase.Side;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.clock.Explanations;
import org.concordat.clock.PauseOffice;
import org.concordat.clock.PauseReason;
import org.concordat.clock.PausedTime;
import org.concordat.conflict.JoinderOffice;
import org.concordat.notice.Notice;
import org.concordat.notice.NoticeOffice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("More time before a deadline")
class DeadlineExtensionProcessTest {

    private static final String POSITION = "positionDue";

    @Autowired
    Story story;

    @Autowired
    ExtensionActs extensions;

    @Autowired
    NoticeOffice notices;

    @Autowired
    RuntimeService runtime;

    @Autowired
    AtOnce atOnce;

    @Autowired
    PauseOffice pauses;

    @Autowired
    JoinderOffice joinder;

    @Autowired
    Explanations explanations;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    private String user(String person) {
        return cast.user(person);
    }

    @Test
    @DisplayName("is given by the table at once, the first time and for a few days; the task and its timer move")
    void isAutomatic() {
        var reference = story.aFailedMediation(cast);
        var before = extensions.clock(reference, POSITION).dueAt();

        extensions.asks(user("rep-hospital"), reference, POSITION, 5);

        assertThat(story.path("deadline-extension", reference))
                .containsExactlyInAnyOrder(
                        "extensionAsked",
                        "isGrantedByTable",
                        "joinConsented",
                        "joinGranted",
                        "extendDeadline",
                        "deadlineExtended");
        var due = extensions.clock(reference, POSITION).dueAt();
        assertThat(due).isAfter(before);
        assertThat(story.dueDateOf("positionsClosed", reference)).isEqualTo(due);
        assertThat(story.theirTask(user("rep-insurer"), "filePosition", reference)
                        .getDueDate())
                .isEqualTo(due);
        story.thenTheRecordShows(reference, Outcome.EXTENSION_ASKED, Outcome.TIME_EXTENDED);
        assertThat(story.lastFacts(reference, Outcome.TIME_EXTENDED)).containsEntry("way", "automatic");
        assertThat(served(reference, Notice.Template.EXTENSION_GRANTED)).hasSize(2);
    }

    private List<Notice> served(String reference, Notice.Template template) {
        return notices.noticesOf(reference).stream()
                .filter(notice -> notice.template() == template)
                .toList();
    }

    @Test
    @DisplayName("is given when every other party agrees")
    void isGivenByConsent() {
        var reference = extensions.anAskedConsent(cast);
        var request = story.process("deadline-extension", reference);
        var before = extensions.clock(reference, POSITION).dueAt();
        assertThat(served(reference, Notice.Template.EXTENSION_ASKED))
                .singleElement()
                .matches(notice -> notice.addressee().equals(story.member(cast, "insurer")));

        extensions.answers(cast, reference, "insurer", "agreed");

        assertThat(request)
                .hasPassed("answerExtension", "isConsentGiven", "extendDeadline", "deadlineExtended")
                .hasNotPassed("decideExtension")
                .isEnded();
        assertThat(extensions.clock(reference, POSITION).dueAt()).isAfter(before);
        story.thenTheRecordShows(reference, Outcome.EXTENSION_ASKED, Outcome.EXTENSION_AGREED, Outcome.TIME_EXTENDED);
        assertThat(story.lastFacts(reference, Outcome.TIME_EXTENDED)).containsEntry("way", "consent");
    }

    @Test
    @DisplayName("leads as far when it is granted while the deadline stands still as when it was granted before")
    void isGrantedDuringAPause() {
        var before = extensions.anObjectedExtension(cast);
        var during = extensions.anObjectedExtension(cast);

        grants(before);
        story.daysPass(1);
        pauses(before);
        pauses(during);
        story.daysPass(1);
        grants(during);
        story.daysPass(12);
        resumes(before);
        resumes(during);

        assertThat(extensions.clock(during, POSITION).dueAt())
                .isEqualTo(extensions.clock(before, POSITION).dueAt());
    }

    @Test
    @DisplayName("does not jam a deadline that was to end before the time was granted, while it stood still")
    void isGrantedAfterTheDay() {
        var reference = extensions.anObjectedExtension(cast);
        var due = extensions.clock(reference, POSITION).dueAt();
        pauses(reference);
        TestTime.passTo(due.plus(Duration.ofDays(3)));

        story.completes(user("manager"), "decideExtension", reference, Answers.fewerDays(1));
        resumes(reference);

        assertThat(extensions.clock(reference, POSITION).dueAt()).isAfter(due.plus(Duration.ofDays(3)));
    }

    private void grants(String reference) {
        story.completes(user("manager"), "decideExtension", reference, Answers.extensionDecision("granted"));
    }

    private void pauses(String reference) {
        pauses.pause(extensions.clock(reference, POSITION).id(), PauseReason.INFORMATION_AWAITED, null);
    }

    private void resumes(String reference) {
        pauses.pausesIn(reference).stream().filter(PausedTime::isOpen).forEach(each -> pauses.resume(each.id()));
    }

    @Test
    @DisplayName("wants the consent of those who were asked, not of whoever became a party since")
    void isGivenByThoseAsked() {
        var reference = story.anInvitationToTalks(cast);
        extensions.asks(user("rep-hospital"), reference, "negotiationDue", 10);
        var request = story.process("deadline-extension", reference);
        story.as(user("manager"), () -> joinder.joinMember(reference, "clinic", Side.RESPONDENT));

        extensions.answers(cast, reference, "insurer", "agreed");

        assertThat(request).hasPassed("extendDeadline").isEnded();
        story.thenTheRecordShows(reference, Outcome.EXTENSION_AGREED, Outcome.TIME_EXTENDED);
        story.thenTheRecordLacks(reference, Outcome.EXTENSION_OBJECTED);
    }

    @Test
    @DisplayName("is given when a party says nothing and the table takes that for consent")
    void isGivenBySilence() {
        var reference = extensions.anAskedConsent(cast);
        var request = story.process("deadline-extension", reference);

        story.timePasses("answersOver", reference);

        assertThat(request).hasPassed("answersOver", "extendDeadline").isEnded();
        assertThat(story.lastFacts(reference, Outcome.EXTENSION_AGREED)).containsEntry("because", "silence");
        story.thenTheRecordShows(reference, Outcome.TIME_EXTENDED);
    }

    @Test
    @DisplayName("is put to a case manager when a party says nothing and the table takes that for an objection")
    void isObjectedToBySilence() {
        var reference = story.anInvitationToTalks(cast);
        extensions.asks(user("rep-hospital"), reference, "negotiationDue", 10);
        var request = story.process("deadline-extension", reference);

        story.timePasses("answersOver", reference);

        assertThat(request).hasPassed("answersOver").isWaitingAt("decideExtension");
        assertThat(story.lastFacts(reference, Outcome.EXTENSION_OBJECTED)).containsEntry("because", "silence");
        story.thenTheRecordLacks(reference, Outcome.TIME_EXTENDED);
    }

    @Test
    @DisplayName("is decided by a case manager when a party objects, who grants it")
    void isGrantedByDecision() {
        var reference = extensions.anObjectedExtension(cast);
        var request = story.process("deadline-extension", reference);

        story.completes(user("manager"), "decideExtension", reference, Answers.extensionDecision("granted"));

        assertThat(request)
                .hasPassed("decideExtension", "extendDeadline", "deadlineExtended")
                .isEnded();
        story.thenTheRecordShows(
                reference, Outcome.EXTENSION_OBJECTED, Outcome.EXTENSION_GRANTED, Outcome.TIME_EXTENDED);
        assertThat(story.lastFacts(reference, Outcome.TIME_EXTENDED)).containsEntry("way", "decision");
    }

    @Test
    @DisplayName("can be granted for fewer days than were asked for, and not for as many, none or half a day")
    void isShorter() {
        var reference = extensions.anObjectedExtension(cast);
        for (var days : List.<Object>of(8, 0, 2.5)) {
            story.isRefused(user("manager"), "decideExtension", reference, Answers.fewerDays(days), "extensionDays");
        }

        story.completes(user("manager"), "decideExtension", reference, Answers.fewerDays(3));

        assertThat(story.lastFacts(reference, Outcome.EXTENSION_GRANTED)).containsEntry("days", "3");
        story.thenTheRecordShows(reference, Outcome.TIME_EXTENDED);
    }

    @Test
    @DisplayName("can be refused, and the deadline stays; everybody is told")
    void isRefused() {
        var reference = extensions.anObjectedExtension(cast);
        var request = story.process("deadline-extension", reference);
        var before = extensions.clock(reference, POSITION).dueAt();

        story.completes(user("manager"), "decideExtension", reference, Answers.extensionDecision("refused"));

        assertThat(request).hasPassed("decideExtension", "extensionRefused").isEnded();
        assertThat(extensions.clock(reference, POSITION).dueAt()).isEqualTo(before);
        story.thenTheRecordShows(reference, Outcome.EXTENSION_REFUSED);
        assertThat(served(reference, Notice.Template.EXTENSION_REFUSED)).hasSize(2);
    }

    @Test
    @DisplayName("is not given when nobody decides in time")
    void isUndecided() {
        var reference = extensions.anObjectedExtension(cast);
        var request = story.process("deadline-extension", reference);

        story.timePasses("extensionUndecided", reference);

        assertThat(request)
                .hasPassed("extensionUndecided", "refuseExtension", "notExtended")
                .isEnded();
        assertThat(story.lastFacts(reference, Outcome.EXTENSION_REFUSED)).containsEntry("because", "silence");
        assertThat(story.waitingTasks(reference)).containsOnly("filePosition");
    }

    @Test
    @DisplayName("for a step of the mediator is for the parties alone: one objection is the end of it")
    void staysWithTheParties() {
        var reference = story.aMediation(cast);
        extensions.asks(user("mediator"), reference, "sessionProposalDue", 3);
        var request = story.process("deadline-extension", reference);
        extensions.answers(cast, reference, "hospital", "agreed");

        extensions.answers(cast, reference, "insurer", "objected");

        assertThat(request)
                .hasPassed("hasDecider", "refuseExtension", "notExtended")
                .hasNotPassed("decideExtension")
                .isEnded();
        assertThat(story.lastFacts(reference, Outcome.EXTENSION_REFUSED)).containsEntry("because", "objection");
    }

    @Test
    @DisplayName("for a party's step in mediation is decided by the mediator when the others do not agree")
    void isDecidedByTheMediator() {
        var reference = story.aMediation(cast);
        story.proposesSession(cast, reference);
        extensions.asks(user("rep-insurer"), reference, "invitationDue", 2);
        extensions.answers(cast, reference, "hospital", "objected");

        story.isTurnedAway(user("manager"), "decideExtension", reference, Answers.extensionDecision("granted"));
        story.completes(user("mediator"), "decideExtension", reference, Answers.extensionDecision("granted"));

        story.thenTheRecordShows(reference, Outcome.EXTENSION_GRANTED, Outcome.TIME_EXTENDED);
    }

    @Test
    @DisplayName("for a step of the office is decided by somebody else of the office")
    void isDecidedBySomebodyElse() {
        story.register(cast, "second-manager", null, Role.CASE_MANAGER);
        var reference = story.aReportedDispute(cast);
        extensions.asks(user("manager"), reference, "assessmentDue", 3);

        story.isTurnedAway(user("manager"), "decideExtension", reference, Answers.extensionDecision("granted"));
        story.completes(user("second-manager"), "decideExtension", reference, Answers.extensionDecision("granted"));

        story.thenTheRecordShows(reference, Outcome.EXTENSION_GRANTED, Outcome.TIME_EXTENDED);
    }

    @Test
    @DisplayName("goes to the last resort, with an incident, when there is nobody else in the office")
    void isDecidedByTheLastResort() {
        var reference = story.aReportedDispute(cast);

        extensions.asks(user("manager"), reference, "assessmentDue", 3);

        var request = story.process("deadline-extension", reference);
        assertThat(runtime.createIncidentQuery()
                        .processInstanceId(request.getId())
                        .list())
                .hasSize(1);
        story.completes(user("admin"), "decideExtension", reference, Answers.extensionDecision("granted"));
        story.thenTheRecordShows(reference, Outcome.NOBODY_ELIGIBLE, Outcome.TIME_EXTENDED);
    }

    @Test
    @DisplayName("is overtaken when the step is done before there is an answer")
    void isOvertakenByTheStep() {
        var reference = extensions.anAskedConsent(cast);
        var request = story.process("deadline-extension", reference);

        story.filesNoPosition(cast, reference, "hospital");
        story.filesNoPosition(cast, reference, "insurer");
        story.runsJobs(reference);

        assertThat(request).hasPassed("extensionOvertaken", "overtaken").isEnded();
        story.thenTheRecordShows(reference, Outcome.EXTENSION_OVERTAKEN);
    }

    @Test
    @DisplayName("is overtaken when the deadline ends before there is an answer, with or without a breach")
    void isOvertakenByTheDeadline() {
        var reference = extensions.anAskedConsent(cast);
        var late = story.aReportedDispute(cast);
        extensions.asks(user("manager"), late, "assessmentDue", 3);

        story.timePasses("assessmentOverdue", late);
        story.timePasses("positionsClosed", reference);

        story.thenTheRecordShows(late, Outcome.EXTENSION_OVERTAKEN, Outcome.CLOCK_RAN_OUT);
        story.thenTheRecordShows(reference, Outcome.EXTENSION_OVERTAKEN);
        assertThat(story.process("deadline-extension", late)).isNull();
        assertThat(story.process("deadline-extension", reference)).isNull();
    }

    @Test
    @DisplayName("ends with its dispute")
    void endsWithTheDispute() {
        var reference = extensions.anAskedConsent(cast);

        story.withdraws(cast, reference);

        story.thenNothingIsLeftToDo(reference);
    }

    @Test
    @DisplayName("is asked for by who has the step, before its deadline, once at a time, and within the table")
    void refuses() {
        var reference = story.aFailedMediation(cast);
        thenRefused("manager", reference, POSITION, 3, "clock", "somebody else");
        thenRefused("rep-hospital", reference, POSITION, 0, "days", "at least 1");
        thenRefused("rep-hospital", reference, POSITION, 11, "days", "10 at most each time", "extension-rules");
        thenRefused("rep-hospital", reference, POSITION, 2_000_000, "days", "at most each time");

        extensions.asks(user("rep-hospital"), reference, POSITION, 8);

        thenRefused("rep-insurer", reference, POSITION, 3, "clock", "already");
        story.timeIsUp("positionsClosed", reference);
        thenRefused("rep-hospital", reference, POSITION, 3, "clock", "before the deadline");
        story.timePasses("positionsClosed", reference);
        thenRefused("rep-hospital", reference, POSITION, 3, "clock", "before the deadline");
    }

    @Test
    @DisplayName("is asked for as often, and leads as far, as the table lets it")
    void refusesMoreThanTheCap() {
        var reference = extensions.aFirstExtension(cast);
        for (var granted = 0; granted < 2; granted++) {
            extensions.asks(user("rep-hospital"), reference, POSITION, 10);
            extensions.answers(cast, reference, "insurer", "agreed");
        }

        thenRefused("rep-hospital", reference, POSITION, 1, "days", "3 times at most");
        var settled = story.aSettledDispute(cast);
        extensions.asks(user("rep-insurer"), settled, "obligationDue", 15);
        extensions.answers(cast, settled, "hospital", "agreed");
        extensions.asks(user("rep-insurer"), settled, "obligationDue", 15);
        extensions.answers(cast, settled, "hospital", "agreed");
        thenRefused("rep-insurer", settled, "obligationDue", 1, "days", "2 times at most");
    }

    @Test
    @DisplayName(
            "that was agreed to stays when a report comes back: the same step ends no earlier, and has had its turns")
    void staysWhenAReportComesBack() {
        var reference = anObligationWithMoreTime();
        var agreed = extensions.clock(reference, "obligationDue").dueAt();
        story.daysPass(40);

        reportComesBack(reference);

        var again = extensions.clock(reference, "obligationDue");
        assertThat(again.startedAt()).isAfter(agreed.minus(Duration.ofDays(40)));
        assertThat(again.dueAt()).isEqualTo(agreed);
        assertThat(explanations.of(again.id().toString()).isExtended()).isTrue();
        assertThat(story.dueDateOf("obligationOverdue", reference)).isEqualTo(agreed);
        thenRefused("rep-insurer", reference, "obligationDue", 1, "days", "2 times at most");
    }

    @Test
    @DisplayName("that was agreed to counts for reports that come back, too: within it none is late")
    void isNoLateReport() {
        var reference = anObligationWithMoreTime();
        story.daysPass(40);

        for (var times = 0; times < 3; times++) {
            reportComesBack(reference);
        }

        assertThat(story.process("obligation-tracking", reference)).isWaitingAt("reportFulfilment");
        story.thenTheRecordLacks(reference, Outcome.OBLIGATION_BREACHED);
    }

    @Test
    @DisplayName("that is used up when a report comes back leaves the usual time to report again")
    void isUsedUp() {
        var reference = anObligationWithMoreTime();
        var agreed = extensions.clock(reference, "obligationDue").dueAt();
        story.completes(user("rep-insurer"), "reportFulfilment", reference, Answers.fulfilment(story.today()));
        TestTime.passTo(agreed.plus(Duration.ofDays(1)));

        story.completes(user("compliance"), "verifyFulfilment", reference, Answers.verification("notYet"));

        assertThat(extensions.clock(reference, "obligationDue").dueAt())
                .isBetween(agreed.plus(Duration.ofDays(5)), agreed.plus(Duration.ofDays(11)));
    }

    /** Due in thirty days; the hospital has agreed to twenty business days more, in two turns. */
    private String anObligationWithMoreTime() {
        var reference = story.aSettledDispute(cast);
        for (var days : List.of(15, 5)) {
            extensions.asks(user("rep-insurer"), reference, "obligationDue", days);
            extensions.answers(cast, reference, "hospital", "agreed");
        }
        return reference;
    }

    private void reportComesBack(String reference) {
        story.completes(user("rep-insurer"), "reportFulfilment", reference, Answers.fulfilment(story.today()));
        story.completes(user("compliance"), "verifyFulfilment", reference, Answers.verification("notYet"));
    }

    @Test
    @DisplayName("is not asked for where the table has none")
    void refusesFixedWindows() {
        var reference = story.aMotion(cast);

        thenRefused("rep-clinic", reference, "votingDue", 1, "clock", "not extended");
    }

    private void thenRefused(String person, String reference, String clock, int days, String field, String... words) {
        var id = extensions.clock(reference, clock).id();
        var failure = story.changesNothing(reference, () -> extensions.asks(user(person), id, days));
        assertThat(failure).isInstanceOf(Refusal.class);
        assertThat(((Refusal) failure).field()).isEqualTo(field);
        assertThat(failure).hasMessageContainingAll(words);
    }

    @Test
    @DisplayName("that is granted at the moment the deadline ends comes first, and the deadline has not ended")
    void grantMeetsTimer() {
        var reference = extensions.anObjectedExtension(cast);

        var failures = atOnce.happen(
                () -> story.completes(
                        user("manager"), "decideExtension", reference, Answers.extensionDecision("granted")),
                () -> story.timePasses("positionsClosed", reference));

        assertThat(failures).hasSize(1);
        story.thenTheRecordShows(reference, Outcome.TIME_EXTENDED);
        assertThat(story.waitingTasks(reference)).containsOnly("filePosition");
    }

    @Test
    @DisplayName("that meets the end of its deadline comes too late")
    void timerMeetsGrant() {
        var reference = extensions.anObjectedExtension(cast);

        var failures = atOnce.happen(
                () -> story.timePasses("positionsClosed", reference),
                () -> story.completes(
                        user("manager"), "decideExtension", reference, Answers.extensionDecision("granted")));

        assertThat(failures)
                .singleElement()
                .satisfies(failure -> assertThat(failure).message().containsIgnoringCase("somebody else"));
        story.thenTheRecordShows(reference, Outcome.EXTENSION_OVERTAKEN);
        story.thenTheRecordLacks(reference, Outcome.TIME_EXTENDED);
    }

    @Test
    @DisplayName("that two people decide about at once is decided once")
    void isDecidedOnce() {
        story.register(cast, "second-manager", null, Role.CASE_MANAGER);
        var reference = extensions.anObjectedExtension(cast);

        var failures = atOnce.happen(
                () -> story.completes(
                        user("manager"), "decideExtension", reference, Answers.extensionDecision("granted")),
                () -> story.completes(
                        user("second-manager"), "decideExtension", reference, Answers.extensionDecision("refused")));

        assertThat(failures).hasSize(1);
        assertThat(story.outcomes(reference)).containsOnlyOnce(Outcome.TIME_EXTENDED);
        story.thenTheRecordLacks(reference, Outcome.EXTENSION_REFUSED);
    }
}
