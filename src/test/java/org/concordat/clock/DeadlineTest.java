package org.concordat.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.concordat.alliance.Refusal;
import org.concordat.clock.DayCount.Roll;
import org.concordat.clock.DayCount.Unit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final WorkingDays FEDERAL = new Calendars().named("us-federal");
    private static final WorkingDays ALWAYS = day -> null;

    @Test
    @DisplayName("says of every day whether it was counted, and of a skipped one why")
    void explainsEveryDay() {
        var closed = FEDERAL.without(List.of(LocalDate.of(2026, 7, 6)));
        var pause = pause("2026-07-07T10:00", "2026-07-07T11:00");

        var deadline = days(2).from(on("2026-07-01"), closed, List.of(pause));

        assertThat(deadline.days())
                .extracting(line -> line.day() + " " + line.why())
                .containsExactly(
                        "2026-07-01 the start day does not count",
                        "2026-07-02 day 1",
                        "2026-07-03 holiday: Independence Day (observed)",
                        "2026-07-04 weekend",
                        "2026-07-05 weekend",
                        "2026-07-06 closed",
                        "2026-07-07 paused: illness of the mediator (mediator)",
                        "2026-07-08 day 2");
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({
        "2026-03-06, America/New_York, 2026-03-10T23:59:59-04:00",
        "2026-10-30, America/New_York, 2026-11-03T23:59:59-05:00",
        "2026-03-06, Pacific/Honolulu, 2026-03-10T23:59:59-10:00",
        "2026-12-31, Pacific/Kiritimati, 2027-01-05T23:59:59+14:00",
        "2028-02-28, Europe/Berlin, 2028-03-01T23:59:59+01:00"
    })
    @DisplayName("a day ends at its zone's midnight, whatever its clocks do")
    void endsWithTheDayOfItsZone(LocalDate start, ZoneId zone, String due) {
        var deadline = days(2).from(Start.on(start, zone), FEDERAL, List.of());

        assertThat(deadline.due().toOffsetDateTime()).hasToString(due);
    }

    @Test
    @DisplayName("what comes in at the cut-off hour counts as of the next day")
    void countsFromTheNextDayAfterTheCutOff() {
        var count = new DayCount(14, Unit.CALENDAR_DAY, false, LocalTime.of(16, 0), Roll.NEXT);

        assertThat(count.from(at("2026-09-01T15:59"), FEDERAL, List.of()).dueDate())
                .isEqualTo("2026-09-15");
        assertThat(count.from(at("2026-09-01T16:00"), FEDERAL, List.of()).dueDate())
                .isEqualTo("2026-09-16");
        assertThat(count.from(at("2026-09-01T16:00"), FEDERAL, List.of())
                        .days()
                        .get(0)
                        .reason())
                .isEqualTo(DayLine.Reason.AFTER_CUT_OFF);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"NONE, 2026-07-04", "NEXT, 2026-07-06", "PREVIOUS, 2026-07-02"})
    @DisplayName("an amount of zero is the start itself, rolled")
    void rollsTheStartItself(Roll roll, String expected) {
        var itself = new DayCount(0, Unit.BUSINESS_DAY, false, roll);

        assertThat(itself.from(on("2026-07-04"), FEDERAL, List.of()).dueDate()).isEqualTo(expected);
    }

    @Test
    @DisplayName("a start on a closed day that counts begins on the next open one")
    void beginsOnTheNextOpenDay() {
        var count = new DayCount(1, Unit.BUSINESS_DAY, true, Roll.NONE);

        assertThat(count.from(on("2026-07-03"), FEDERAL, List.of()).dueDate()).isEqualTo("2026-07-06");
        assertThat(count.from(on("2026-07-02"), FEDERAL, List.of()).dueDate()).isEqualTo("2026-07-02");
    }

    @Test
    @DisplayName("counts ten thousand working days as plainly as one")
    void countsTenThousandDays() {
        assertThat(days(10_000).from(on("2026-01-02"), FEDERAL, List.of()).days().stream()
                        .filter(DayLine::counted))
                .hasSize(10_000);
    }

    @ParameterizedTest(name = "{1} from {0}")
    @CsvSource({
        "2026-10-05T09:00, 8, 2026-10-05T17:00",
        "2026-10-05T16:59, 1, 2026-10-06T09:59",
        "2026-10-04T12:00, 1, 2026-10-05T10:00",
        "2026-10-05T18:00, 1, 2026-10-06T10:00",
        "2026-10-05T10:00, -2, 2026-10-02T16:00",
        "2026-10-05T10:00, -1, 2026-10-05T09:00",
        "2026-10-05T20:00, 0, 2026-10-05T20:00"
    })
    @DisplayName("business hours pass on working days between opening and closing only, both ways")
    void countsBusinessHours(String start, int amount, String due) {
        var hours = new DayCount(amount, Unit.BUSINESS_HOUR, false, Roll.NONE);

        assertThat(hours.from(at(start), FEDERAL, List.of()).due().toLocalDateTime())
                .isEqualTo(due);
    }

    @Test
    @DisplayName("an hour that the clocks skip does not pass")
    void passesRealHoursOnly() {
        var allDay = ALWAYS.open(Hours.of("00:00-24:00"));
        var hours = new DayCount(4, Unit.BUSINESS_HOUR, false, Roll.NONE);

        assertThat(hours.from(at("2026-03-08T00:00"), allDay, List.of()).due().toLocalDateTime())
                .isEqualTo("2026-03-08T05:00");
        assertThat(hours.from(at("2026-11-01T00:00"), allDay, List.of()).due().toLocalDateTime())
                .isEqualTo("2026-11-01T03:00");
    }

    @Test
    @DisplayName("overlapping pauses are paused once")
    void pausesOnce() {
        var hours = new DayCount(4, Unit.BUSINESS_HOUR, false, Roll.NONE);
        var pauses = List.of(
                pause("2026-10-05T10:00", "2026-10-05T12:00"),
                pause("2026-10-05T11:00", "2026-10-05T13:00"),
                pause("2026-10-05T11:15", "2026-10-05T11:30"));

        assertThat(hours.from(at("2026-10-05T09:00"), FEDERAL, pauses).due().toLocalDateTime())
                .isEqualTo("2026-10-05T16:00");
    }

    @Test
    @DisplayName("a short pause within a long one changes nothing")
    void pausesAsLongAsTheLongest() {
        var pauses =
                List.of(pause("2026-10-05T10:00", "2026-10-09T12:00"), pause("2026-10-06T10:00", "2026-10-06T11:00"));

        assertThat(days(1).from(on("2026-10-05"), FEDERAL, pauses).dueDate()).isEqualTo("2026-10-13");
    }

    @Test
    @DisplayName("a pause that ends at midnight leaves the next day alone")
    void leavesTheDayAfterThePause() {
        var pauses = List.of(pause("2026-10-06T10:00", "2026-10-07T00:00"));

        assertThat(days(1).from(on("2026-10-05"), FEDERAL, pauses).dueDate()).isEqualTo("2026-10-07");
    }

    @Test
    @DisplayName("a day counts only when it is open in all calendars")
    void countsWhatIsOpenEverywhere() {
        var german = new Calendars().named("de").open(Hours.of("08:00-16:00"));
        var both = WorkingDays.allOf(List.of(FEDERAL, german));

        assertThat(days(1).from(on("2026-10-02"), both, List.of()).dueDate()).isEqualTo("2026-10-05");
        assertThat(both.isOpen(LocalDate.of(2026, 5, 1))).isFalse();
        assertThat(both.isOpen(LocalDate.of(2026, 5, 25))).isFalse();
        assertThat(both.hours(LocalDate.of(2026, 10, 5))).hasToString("09:00-16:00");
    }

    @Test
    @DisplayName("refuses to look for a day that never comes")
    void refusesACalendarThatNeverOpens() {
        WorkingDays never = day -> Closing.WEEKEND;

        assertThatThrownBy(() -> days(1).from(on("2026-10-05"), never, List.of()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("amount");
    }

    private static DayCount days(int amount) {
        return new DayCount(amount, Unit.BUSINESS_DAY, false, Roll.NONE);
    }

    private static Start on(String day) {
        return Start.on(LocalDate.parse(day), NEW_YORK);
    }

    private static Start at(String moment) {
        return Start.at(LocalDateTime.parse(moment), NEW_YORK);
    }

    private static Pause pause(String from, String to) {
        return new Pause(
                LocalDateTime.parse(from).atZone(NEW_YORK).toInstant(),
                LocalDateTime.parse(to).atZone(NEW_YORK).toInstant(),
                "illness of the mediator",
                "mediator");
    }
}
