package org.concordat.obligation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.concordat.Answers.consent;
import static org.concordat.Answers.fulfilment;
import static org.concordat.Answers.verification;
import static org.concordat.Answers.with;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.ObligationActs;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.concordat.notice.Notice;
import org.concordat.notice.Notice.Template;
import org.concordat.notice.NoticeOffice;
import org.concordat.obligation.AmendmentOffice;
import org.concordat.obligation.Change;
import org.concordat.obligation.Edition;
import org.concordat.obligation.Obligation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("An amendment of an obligation")
class ObligationAmendmentProcessTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    /** Business days and holidays move an end a little less, or more, than thirty days. */
    private static final Duration A_MONTH = Duration.ofDays(20);

    @Autowired
    Story story;

    @Autowired
    ObligationActs obligations;

    @Autowired
    AmendmentOffice amendments;

    @Autowired
    NoticeOffice notices;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("comes into force when everybody whom it burdens has consented")
    void comesIntoForce() {
        var reference = obligations.aProposedAmendment(cast);
        var amendment = story.process("obligation-amendment", reference);
        var later = theObligation(reference).dueOn().plusDays(30);

        obligations.answers(cast, "hospital", reference, "consented");
        story.runsJobs(reference);

        assertThat(amendment)
                .hasPassed("consentToAmendment", "amendObligation", "obligationAmended")
                .hasNotPassed("consentOverdue")
                .isEnded();
        assertThat(theObligation(reference))
                .extracting(Obligation::dueOn, Obligation::edition)
                .containsExactly(later, 2);
        story.thenTheRecordShows(
                reference,
                Outcome.AMENDMENT_PROPOSED,
                Outcome.AMENDMENT_CONSENTED,
                Outcome.OBLIGATION_AMENDED,
                Outcome.CLOCK_RESTARTED);
        assertThat(noticesOf(reference, Template.OBLIGATION_AMENDED))
                .containsExactlyInAnyOrder(story.member(cast, "insurer"), story.member(cast, "hospital"));
    }

    @Test
    @DisplayName("moves the deadline, the reminder, the task's date and the watch over the tracking")
    void movesDeadlines() {
        var reference = obligations.aProposedAmendment(cast);
        var overdue = story.dueDateOf("obligationOverdue", reference);
        var reminder = story.dueDateOf("reportFulfilment", reference);
        var tracking = story.dueDateOf("trackingOverdue", reference);

        obligations.answers(cast, "hospital", reference, "consented");
        story.runsJobs(reference);

        assertThat(story.dueDateOf("obligationOverdue", reference)).isAfter(overdue.plus(A_MONTH));
        assertThat(story.dueDateOf("reportFulfilment", reference)).isAfter(reminder.plus(A_MONTH));
        assertThat(story.dueDateOf("trackingOverdue", reference)).isAfter(tracking.plus(A_MONTH));
        assertThat(story.theirTask(cast.user("rep-insurer"), "reportFulfilment", reference)
                        .getDueDate()
                        .toInstant())
                .isEqualTo(story.dueDateOf("obligationOverdue", reference));
    }

    @Test
    @DisplayName("moves a deadline forward, too, and with it a grace that is to be shorter")
    void shortens() {
        var reference = story.aSettledDispute(cast);
        var monday = theObligation(reference).dueOn().minusDays(10).with(DayOfWeek.MONDAY);
        obligations.proposes(
                cast, "rep-hospital", reference, new Change(ObligationActs.ACT, monday, 0, "The year ends."));

        obligations.answers(cast, "insurer", reference, "consented");
        story.runsJobs(reference);

        assertThat(LocalDate.ofInstant(story.dueDateOf("obligationOverdue", reference), NEW_YORK))
                .isEqualTo(monday);
    }

    @Test
    @DisplayName("keeps how the obligation read before")
    void keepsTheOldText() {
        var reference = story.aSettledDispute(cast);
        var before = theObligation(reference);
        var change = new Change("Pay half of the difference", before.dueOn(), null, "We met half way.");
        obligations.proposes(cast, "rep-insurer", reference, change);

        obligations.answers(cast, "hospital", reference, "consented");
        story.runsJobs(reference);

        assertThat(amendments.earlierOf(List.of(before.id())))
                .singleElement()
                .extracting(Edition::number, Edition::terms, Edition::dueOn)
                .containsExactly(1, before.terms(), before.dueOn());
        assertThat(theObligation(reference).terms()).isNotEqualTo(before.terms());
    }

    @Test
    @DisplayName("is not made when one of them refuses, and nothing changes")
    void isRefused() {
        var reference = obligations.aProposedAmendment(cast);
        var amendment = story.process("obligation-amendment", reference);
        var overdue = story.dueDateOf("obligationOverdue", reference);

        obligations.answers(cast, "hospital", reference, "refused");
        story.runsJobs(reference);

        assertThat(amendment).hasPassed("amendmentRefused").isEnded();
        story.thenTheRecordShows(reference, Outcome.CONSENT_REFUSED, Outcome.AMENDMENT_REFUSED);
        thenNothingHasChanged(reference, overdue);
    }

    @Test
    @DisplayName("lapses by silence, and nothing changes")
    void lapses() {
        var reference = obligations.aProposedAmendment(cast);
        var amendment = story.process("obligation-amendment", reference);
        var overdue = story.dueDateOf("obligationOverdue", reference);

        story.timePasses("consentOverdue", reference);

        assertThat(amendment).hasPassed("consentOverdue", "amendmentLapsed").isEnded();
        story.thenTheRecordShows(reference, Outcome.AMENDMENT_PROPOSED, Outcome.AMENDMENT_LAPSED);
        thenNothingHasChanged(reference, overdue);
    }

    @Test
    @DisplayName("lapses also when only one of two has consented in time")
    void lapsesHalfConsented() {
        var reference = story.aSettledDispute(cast);
        var due = theObligation(reference).dueOn();
        obligations.proposes(
                cast, "manager", reference, new Change("Pay half", due, null, "They agreed by telephone."));
        obligations.answers(cast, "hospital", reference, "consented");
        story.runsJobs(reference);
        var overdue = story.dueDateOf("obligationOverdue", reference);

        story.timePasses("consentOverdue", reference);

        story.thenTheRecordShows(reference, Outcome.AMENDMENT_CONSENTED, Outcome.AMENDMENT_LAPSED);
        thenNothingHasChanged(reference, overdue);
    }

    private void thenNothingHasChanged(String reference, Instant overdue) {
        assertThat(theObligation(reference).edition()).isEqualTo(1);
        assertThat(story.dueDateOf("obligationOverdue", reference)).isEqualTo(overdue);
        story.thenTheRecordLacks(reference, Outcome.OBLIGATION_AMENDED);
        assertThat(noticesOf(reference, Template.AMENDMENT_NOT_MADE)).hasSize(2);
    }

    @Test
    @DisplayName("is overtaken by a report of fulfilment")
    void isOvertakenByAReport() {
        var reference = obligations.aProposedAmendment(cast);
        var amendment = story.process("obligation-amendment", reference);

        story.completes(cast.user("rep-insurer"), "reportFulfilment", reference, fulfilment(story.today()));

        assertThat(amendment)
                .hasPassed("obligationMovedOn", "amendmentOvertaken")
                .isEnded();
        assertThat(story.waitingTasks(reference)).containsExactly("verifyFulfilment");
        story.thenTheRecordShows(reference, Outcome.AMENDMENT_OVERTAKEN, Outcome.FULFILMENT_REPORTED);
    }

    @Test
    @DisplayName("is overtaken by a waiver")
    void isOvertakenByAWaiver() {
        var reference = obligations.aProposedAmendment(cast);

        story.waives(cast, "hospital", reference);
        story.runsJobs(reference);

        story.thenTheRecordShows(reference, Outcome.AMENDMENT_OVERTAKEN, Outcome.DISPUTE_CLOSED);
        story.thenNothingIsLeftToDo(reference);
    }

    @Test
    @DisplayName("is overtaken by the withdrawal of the dispute")
    void isOvertakenByAWithdrawal() {
        var reference = obligations.aProposedAmendment(cast);

        story.withdraws(cast, reference);
        story.runsJobs(reference);

        assertThat(story.outcomes(reference)).contains(Outcome.AMENDMENT_OVERTAKEN, Outcome.DISPUTE_WITHDRAWN);
        story.thenNothingIsLeftToDo(reference);
    }

    @Test
    @DisplayName("is overtaken by a breach")
    void isOvertakenByABreach() {
        var reference = story.aSettledDispute(cast);
        story.timePasses("reportFulfilment", reference);
        obligations.proposes(cast, "rep-insurer", reference, obligations.laterBy(reference, 30));

        story.timePasses("obligationOverdue", reference);

        story.thenTheRecordShows(reference, Outcome.OBLIGATION_BREACHED);
        assertThat(story.outcomes(reference)).contains(Outcome.AMENDMENT_OVERTAKEN);
        assertThat(story.waitingTasks(reference)).containsExactly("answerNotice");
    }

    @Test
    @DisplayName("that burdens only whoever proposes it comes into force at once")
    void asksNobody() {
        var reference = story.aSettledDispute(cast);

        obligations.proposes(cast, "rep-hospital", reference, obligations.laterBy(reference, 30));

        assertThat(story.waitingTasks(reference)).containsExactly("reportFulfilment");
        assertThat(theObligation(reference).edition()).isEqualTo(2);
        story.thenTheRecordShows(reference, Outcome.AMENDMENT_PROPOSED, Outcome.OBLIGATION_AMENDED);
    }

    @Test
    @DisplayName("in other words, from a case manager, needs both sides")
    void asksBoth() {
        var reference = story.aSettledDispute(cast);
        var due = theObligation(reference).dueOn();
        obligations.proposes(
                cast, "manager", reference, new Change("Pay half", due, null, "They agreed by telephone."));

        obligations.answers(cast, "hospital", reference, "consented");
        story.runsJobs(reference);

        assertThat(theObligation(reference).edition()).isEqualTo(1);
        obligations.answers(cast, "insurer", reference, "consented");
        story.runsJobs(reference);
        assertThat(theObligation(reference).edition()).isEqualTo(2);
    }

    @Test
    @DisplayName("is followed by the later times of a clause that recurs, which keep their distance")
    void isFollowed() {
        var reference = obligations.aQuarterlyReport(cast);
        var first = theObligation(reference).dueOn().plusDays(10);
        var begins = story.dueDateOf("periodBegins", reference);

        obligations.proposes(cast, "rep-hospital", reference, obligations.laterBy(reference, 10));

        assertThat(obligations.of(reference)).extracting(Obligation::edition).containsOnly(2);
        assertThat(obligations.of(reference).get(1).dueOn()).isBetween(first.plusDays(88), first.plusDays(93));
        assertThat(story.dueDateOf("periodBegins", reference))
                .isEqualTo(begins.atZone(NEW_YORK).plusDays(10).toInstant());
    }

    @Test
    @DisplayName("of a later time stays after the day of the time before it")
    void staysInItsPeriod() {
        var reference = obligations.aQuarterlyReport(cast);
        var first = theObligation(reference);
        var second = obligations.of(reference).get(1);

        var refused = catchThrowable(() -> obligations.proposesOf(cast, "rep-hospital", second, first.dueOn()));

        assertThat(refused)
                .hasMessageContaining("dueOn")
                .hasMessageContaining("must not be before " + first.dueOn().plusDays(1));
    }

    @Test
    @DisplayName("is told apart in a list of tasks by its clause and which time it is")
    void isToldApart() {
        var reference = obligations.aQuarterlyReport(cast);
        obligations.proposes(cast, "rep-hospital", reference, obligations.laterBy(reference, -5));

        assertThat(story.tasksOf(cast.user("rep-insurer"), reference))
                .extracting(Task::getName)
                .contains(
                        "Report fulfilment · " + reference + " · clause 1, time 1",
                        "Consent to amendment · " + reference + " · clause 1, time 1");
    }

    @Test
    @DisplayName("to another rhythm, to which both consent, derives the later days anew, and what waits for them moves")
    void changesTheRhythm() {
        var reference = obligations.aQuarterlyReport(cast);
        var first = theObligation(reference);
        var change = new Change(ObligationActs.ACT, first.dueOn(), null, "monthly", Map.of(), "A quarter is too long.");
        obligations.proposes(cast, "rep-hospital", reference, change);
        assertThat(theObligation(reference).edition()).isEqualTo(1);

        obligations.answers(cast, "insurer", reference, "consented");
        story.runsJobs(reference);

        var second = obligations.of(reference).get(1);
        assertThat(second.dueOn())
                .isBetween(first.dueOn().plusDays(28), first.dueOn().plusDays(31));
        assertThat(obligations.of(reference).get(3).dueOn())
                .isBefore(first.dueOn().plusDays(95));
        assertThat(obligations.of(reference)).extracting(Obligation::edition).containsOnly(2);
        story.timePasses("periodBegins", reference);
        obligations.isKept(cast, reference);
        story.timePasses("periodBegins", reference);
        assertThat(LocalDate.ofInstant(story.dueDateOf("reportFulfilment", reference), NEW_YORK))
                .isBefore(first.dueOn().plusDays(62));
        assertThat(story.lastFacts(reference, Outcome.AMENDMENT_PROPOSED)).containsEntry("rhythm", "changed");
    }

    @Test
    @DisplayName("to another measure, to which both consent, is what the next report is held against")
    void changesTheMeasure() {
        var reference = obligations.aMeasuredPromise(cast);
        var before = theObligation(reference);
        var measure = Map.of("kpi", "emergencyWait", "window", "month", "comparison", "atMost", "target", "30");
        var change = new Change(ObligationActs.ACT, before.dueOn(), null, null, measure, "It can be measured better.");
        obligations.proposes(cast, "rep-insurer", reference, change);

        obligations.answers(cast, "hospital", reference, "consented");
        story.runsJobs(reference);
        story.completes(
                cast.user("rep-insurer"),
                "reportFulfilment",
                reference,
                with(fulfilment(story.today()), "measuredValue", 31));

        story.isRefused(
                cast.user("compliance"),
                "verifyFulfilment",
                reference,
                verification("kept"),
                "31 minutes misses the target of at most 30 minutes");
        assertThat(amendments.earlierOf(List.of(before.id())))
                .extracting(Edition::terms)
                .containsExactly(before.terms());
        assertThat(story.lastFacts(reference, Outcome.AMENDMENT_PROPOSED)).containsEntry("measure", "changed");
    }

    @Test
    @DisplayName("can take the measure away, and gives no rhythm to what is due once")
    void changesWhatThereIs() {
        var reference = obligations.aMeasuredPromise(cast);
        var due = theObligation(reference).dueOn();
        var unmeasured =
                new Change(ObligationActs.ACT, due, null, null, Map.of("kpi", "none"), "Evidence alone will do.");
        assertThat(refusal("rep-insurer", reference, new Change("Pay", due, null, "monthly", Map.of(), "Often.")))
                .contains("rhythm", "must be empty: what is due once has none");
        assertThat(refusal("rep-insurer", reference, measuredBy(due, Map.of("kpi", "luck", "target", "1"))))
                .contains("Amendment, comparison");

        obligations.proposes(cast, "rep-insurer", reference, unmeasured);
        obligations.answers(cast, "hospital", reference, "consented");
        story.runsJobs(reference);

        obligations.isKept(cast, reference);
        assertThat(theObligation(reference).state()).isEqualTo(Obligation.State.VERIFIED);
    }

    private static Change measuredBy(LocalDate due, Map<String, String> measure) {
        return new Change(ObligationActs.ACT, due, null, null, measure, "It can be measured better.");
    }

    @Test
    @DisplayName("is proposed by a side of the obligation or a case manager, while it is awaited")
    void refusesOthers() {
        var reference = story.aSettledDispute(cast);
        var change = obligations.laterBy(reference, 30);
        for (var person : List.of("rep-clinic", "compliance", "mediator", "admin")) {
            assertThat(refusal(person, reference, change)).contains("representative of a side");
        }

        story.completes(cast.user("rep-insurer"), "reportFulfilment", reference, fulfilment(story.today()));

        assertThat(refusal("rep-insurer", reference, change)).contains("can no longer be amended; it is submitted");
    }

    @Test
    @DisplayName("changes something, to a day that lies ahead and a grace that somebody can wait for")
    void refusesAChange() {
        var reference = story.aSettledDispute(cast);
        var due = theObligation(reference).dueOn();

        assertThat(refusal("rep-insurer", reference, obligations.laterBy(reference, 0)))
                .contains("must change");
        assertThat(refusal("rep-insurer", reference, new Change("Pay", story.today(), null, "Now.")))
                .contains("must be after today");
        assertThat(refusal("rep-insurer", reference, new Change("Pay", due, 61, "Longer.")))
                .contains("grace", "0 to 60");
        assertThat(refusal("rep-insurer", reference, new Change(" ", due, null, "None.")))
                .contains("act", "must not be empty");
        assertThat(refusal("rep-insurer", reference, new Change("Pay", due, null, null)))
                .contains("reasons", "must not be empty");
    }

    @Test
    @DisplayName("is one at a time")
    void refusesASecondOne() {
        var reference = obligations.aProposedAmendment(cast);

        assertThat(refusal("rep-hospital", reference, obligations.laterBy(reference, 5)))
                .contains("has a proposal to amend its clause already");
    }

    @Test
    @DisplayName("is consented to with authority")
    void refusesAConsentWithoutAuthority() {
        var reference = obligations.aProposedAmendment(cast);

        story.isRefused(
                cast.user("rep-hospital"),
                "consentToAmendment",
                reference,
                Map.of("amendmentAnswer", "consented"),
                "by what right");
        story.isTurnedAway(cast.user("rep-insurer"), "consentToAmendment", reference, consent("consented"));
    }

    private String refusal(String person, String reference, Change change) {
        var failure = story.changesNothing(reference, () -> obligations.proposes(cast, person, reference, change));
        assertThat(failure).isInstanceOf(Refusal.class);
        return failure.getMessage();
    }

    private List<UUID> noticesOf(String reference, Template template) {
        return notices.noticesOf(reference).stream()
                .filter(notice -> notice.template() == template)
                .map(Notice::addressee)
                .toList();
    }

    private Obligation theObligation(String reference) {
        return obligations.of(reference).get(0);
    }
}
