package org.concordat.obligation.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.camunda.bpm.engine.task.Task;
import org.concordat.Answers;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.ObligationActs;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.concordat.clock.ClockOffice;
import org.concordat.clock.RunningClock;
import org.concordat.obligation.Obligation;
import org.concordat.obligation.Obligation.State;
import org.concordat.obligation.ObligationRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
@DisplayName("A quarterly report")
class RecurringObligationTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Autowired
    Story story;

    @Autowired
    ObligationActs obligations;

    @Autowired
    ObligationRegister register;

    @Autowired
    ClockOffice clocks;

    Cast cast;

    @BeforeEach
    void meet() {
        cast = story.anAlliance();
    }

    @Test
    @DisplayName("is asked for quarter by quarter; the third one is missed and heard, the fourth is kept all the same")
    void takesAYear() {
        var reference = obligations.aQuarterlyReport(cast);

        obligations.isKept(cast, reference);
        story.timePasses("periodBegins", reference);
        obligations.isKept(cast, reference);
        story.timePasses("periodBegins", reference);
        story.timePasses("periodBegins", reference);
        story.timePasses("obligationOverdue", reference);
        obligations.isKept(cast, reference);
        story.timePasses("noticeUnanswered", reference);
        story.completes(cast.user("compliance"), "decideFinding", reference, Answers.finding("found"));
        story.runsJobs(reference);

        assertThat(obligations.of(reference))
                .extracting(Obligation::state)
                .containsExactly(State.VERIFIED, State.VERIFIED, State.BREACHED, State.VERIFIED);
        assertThat(story.lastFacts(reference, Outcome.OBLIGATION_BREACHED)).containsEntry("occurrence", "3");
        assertThat(story.lastFacts(reference, Outcome.NON_COMPLIANCE_FOUND)).containsEntry("occurrence", "3");
        assertThat(story.outcomes(reference))
                .filteredOn(Outcome.OCCURRENCE_BEGUN::equals)
                .hasSize(3);
        story.thenTheRecordShows(reference, Outcome.NON_COMPLIANCE_FOUND, Outcome.DISPUTE_CLOSED);
        assertThat(story.waitingTasks(reference)).containsExactly("gradeBreach");
        assertThat(story.tasksOf(cast.user("compliance"), reference))
                .extracting(Task::getName)
                .containsExactly("Grade breach · " + reference + " · clause 1, time 3");
    }

    @Test
    @DisplayName("is owed once a quarter, each time with a day and a deadline of its own")
    void hasItsOwnDeadlines() {
        var reference = obligations.aQuarterlyReport(cast);
        var first = story.today().plusDays(30);

        assertThat(obligations.of(reference))
                .extracting(Obligation::dueOn)
                .containsExactly(first, day(reference, 2), day(reference, 3), day(reference, 4));
        assertThat(day(reference, 2)).isBetween(first.plusDays(88), first.plusDays(93));
        assertThat(story.outcomes(reference))
                .filteredOn(Outcome.OBLIGATION_OPENED::equals)
                .hasSize(4);
    }

    private LocalDate day(String reference, int occurrence) {
        return obligations.of(reference).get(occurrence - 1).dueOn();
    }

    @Test
    @DisplayName("is no task before its quarter begins, on the day after the one before was due")
    void waitsForItsPeriod() {
        var reference = obligations.aQuarterlyReport(cast);

        assertThat(story.waitingTasks(reference)).containsExactly("reportFulfilment");
        assertThat(story.dueDateOf("periodBegins", reference))
                .isEqualTo(day(reference, 1).plusDays(1).atStartOfDay(NEW_YORK).toInstant());

        story.timePasses("periodBegins", reference);

        assertThat(story.waitingTasks(reference)).containsExactly("reportFulfilment", "reportFulfilment");
        assertThat(story.path("obligation-tracking", reference)).contains("periodBegins", "beginOccurrence");
        assertThat(story.lastFacts(reference, Outcome.OCCURRENCE_BEGUN)).containsEntry("occurrence", "2");
    }

    @Test
    @DisplayName("can be waived for a quarter that has not begun")
    void isWaivedBeforeItsPeriod() {
        var reference = obligations.aQuarterlyReport(cast);
        var second = obligations.of(reference).get(1).id();

        story.as(cast.user("rep-hospital"), () -> register.waiveObligation(second, "We have the numbers."));

        assertThat(register.get(second).state()).isEqualTo(State.WAIVED);
        assertThat(story.waitingTasks(reference)).containsExactly("reportFulfilment");
    }

    @Test
    @DisplayName("counts as breached only after the grace that was agreed, not after the one of the table")
    void hasItsOwnGrace() {
        var monday = story.today().plusWeeks(5).with(DayOfWeek.MONDAY);
        var reference = story.aSettledDispute(cast, obligations.clauses(cast, monday, "\"grace\":0"));

        assertThat(story.dueDateOf("obligationOverdue", reference))
                .isEqualTo(monday.atTime(LocalTime.MAX)
                        .withNano(0)
                        .atZone(NEW_YORK)
                        .toInstant());
        assertThat(clocks.clocksOf(reference))
                .filteredOn(clock -> clock.name().equals("obligationDue"))
                .extracting(RunningClock::count)
                .singleElement()
                .asString()
                .startsWith("0 business days");
    }
}
