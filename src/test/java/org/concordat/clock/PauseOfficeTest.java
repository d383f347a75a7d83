package org.concordat.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.concordat.Answers.assessment;
import static org.concordat.Answers.extension;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.UUID;
import org.concordat.Cast;
import org.concordat.ConcordatTest;
import org.concordat.Story;
import org.concordat.alliance.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ConcordatTest
class PauseOfficeTest {

    private static final String TIMER = "assessmentOverdue";

    @Autowired
    Story story;

    @Autowired
    ClockOffice clocks;

    @Autowired
    Terms terms;

    @Autowired
    PauseOffice pauses;

    private final WorkingDays federal = new Calendars().named("us-federal");

    Cast cast;
    String reference;
    UUID clock;

    @BeforeEach
    void waitForAnAssessment() {
        cast = story.anAlliance();
        reference = story.aReportedDispute(cast);
        clock = running().id();
    }

    private RunningClock running() {
        return clocks.clocksOf(reference).stream()
                .filter(each -> each.name().equals("assessmentDue"))
                .findFirst()
                .orElseThrow();
    }

    private UUID pausedFor(String member) {
        return pauses.pause(clock, PauseReason.INFORMATION_AWAITED, story.member(cast, member))
                .orElseThrow();
    }

    @Test
    @DisplayName("nothing is due while a clock stands still, and the work goes on")
    void standsStill() {
        pausedFor("insurer");

        assertThat(running().isPaused()).isTrue();
        assertThat(story.dueDateOf(TIMER, reference)).isEqualTo(RunningClock.NEVER);
        assertThat(dueDateOfTask()).isNull();
        assertThat(story.waitingTasks(reference)).containsExactly("assessDispute");
        assertThat(story.lastFacts(reference, Outcome.CLOCK_PAUSED))
                .containsEntry("reason", "INFORMATION_AWAITED")
                .containsEntry("delayOf", story.member(cast, "insurer").toString())
                .containsKey("before");
    }

    @Test
    @DisplayName("every day touched by a pause is not counted, across closed days, and timer and task are moved")
    void goesOnLater() {
        var pausedOn = story.today();
        var pause = pausedFor("insurer");
        story.daysPass(12);

        pauses.resume(pause);

        var due = endWithout(running().startedAt(), 3, pausedOn, story.today());
        assertThat(dayOf(running().dueAt())).isEqualTo(due);
        assertThat(story.dueDateOf(TIMER, reference)).isEqualTo(running().dueAt());
        assertThat(dueDateOfTask()).isEqualTo(Date.from(running().dueAt()));
        assertThat(story.lastFacts(reference, Outcome.PAUSE_ENDED))
                .containsEntry("due", running().dueAt().toString());
    }

    @Test
    @DisplayName("of two pauses that overlap the last one to end lets the clock go on, and no day is lost twice")
    void overlaps() {
        var pausedOn = story.today();
        var one = pausedFor("insurer");
        story.daysPass(3);
        var other = pausedFor("hospital");
        story.daysPass(3);

        pauses.resume(one);

        assertThat(running().dueAt()).isEqualTo(RunningClock.NEVER);
        assertThat(story.dueDateOf(TIMER, reference)).isEqualTo(RunningClock.NEVER);
        story.daysPass(4);
        pauses.resume(other);
        assertThat(dayOf(running().dueAt())).isEqualTo(endWithout(running().startedAt(), 3, pausedOn, story.today()));
    }

    @Test
    @DisplayName("a rule that changes meanwhile is the one by which the clock goes on")
    void followsAnotherRule() {
        var pausedOn = story.today();
        var pause = pausedFor("insurer");

        clocks.recount(new Wait(reference, "assessmentDue", running().processInstance()), "standard");

        assertThat(story.dueDateOf(TIMER, reference)).isEqualTo(RunningClock.NEVER);
        story.daysPass(7);
        pauses.resume(pause);
        assertThat(running().count()).startsWith("5 business days");
        assertThat(dayOf(running().dueAt())).isEqualTo(endWithout(running().startedAt(), 5, pausedOn, story.today()));
    }

    @Test
    @DisplayName("what is done while its clock stands still is done in time, and the pause ends with it")
    void isClosedWhilePaused() {
        var pause = pausedFor("insurer");
        story.daysPass(30);

        story.completes(cast.user("manager"), "assessDispute", reference, assessment("accepted"));

        assertThat(running().state()).isEqualTo(RunningClock.State.STOPPED);
        assertThat(running().dueAt()).isAfter(terms.now()).isBefore(RunningClock.NEVER);
        story.thenTheRecordShows(reference, Outcome.CLOCK_PAUSED, Outcome.PAUSE_ENDED, Outcome.CLOCK_STOPPED);
        assertThat(story.changesNothing(reference, () -> pauses.resume(pause))).isNull();
    }

    @Test
    @DisplayName("a dispute that is withdrawn while a clock stands still leaves nothing behind")
    void isWithdrawnWhilePaused() {
        pausedFor("insurer");

        story.withdraws(cast, reference);

        story.thenNothingIsLeftToDo(reference);
        assertThat(pauses.pausesIn(reference)).noneMatch(PausedTime::isOpen);
    }

    @Test
    @DisplayName("a pause after the breach changes nothing")
    void isTooLate() {
        story.timePasses(TIMER, reference);

        var failure = story.changesNothing(
                reference, () -> assertThat(pauses.pause(clock, PauseReason.INFORMATION_AWAITED, null))
                        .isEmpty());

        assertThat(failure).isNull();
    }

    @Test
    @DisplayName("a pause after the end changes nothing, also when nobody has noticed the end yet")
    void isTooLateUnnoticed() {
        story.timeIsUp(TIMER, reference);

        assertThat(pauses.pause(clock, PauseReason.INFORMATION_AWAITED, null)).isEmpty();

        assertThat(running().isPaused()).isFalse();
    }

    @Test
    @DisplayName("an extension is as much longer as a pause took out of it, and whoever asks again waits with it")
    void isPausedInAnExtension() {
        story.timePasses(TIMER, reference);
        story.completes(
                cast.user("manager"),
                "decideOnBreach",
                reference,
                extension(story.today().plusDays(20)));
        var before = story.dueDateOf("extensionOver", reference);
        story.daysPass(2);
        var pause = pausedFor("insurer");
        assertThat(story.dueDateOf("extensionOver", reference)).isEqualTo(RunningClock.NEVER);
        story.daysPass(7);

        pauses.resume(pause);

        assertThat(running().dueAt()).isAfter(before);
        assertThat(story.dueDateOf("extensionOver", reference))
                .isEqualTo(running().dueAt());
    }

    private Date dueDateOfTask() {
        return story.theirTask(cast.user("manager"), "assessDispute", reference).getDueDate();
    }

    private LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, running().zone());
    }

    /** Counted by hand: working days after the start, those of the pause left out. */
    private LocalDate endWithout(Instant start, int days, LocalDate from, LocalDate to) {
        var day = dayOf(start);
        for (var counted = 0; counted < days; ) {
            day = day.plusDays(1);
            var isPaused = !day.isBefore(from) && !day.isAfter(to);
            counted += federal.isOpen(day) && !isPaused ? 1 : 0;
        }
        return day;
    }
}
