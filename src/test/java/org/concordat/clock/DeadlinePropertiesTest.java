package org.concordat.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.concordat.clock.DayCount.Roll;
import org.concordat.clock.DayCount.Unit;

/** What holds for every deadline without a roll, counted from a working day that does not count itself. */
class DeadlinePropertiesTest {

    private static final WorkingDays FEDERAL = new Calendars().named("us-federal");
    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    @Property
    @Label("counting forwards and then as far backwards leads to the start")
    void returnsToTheStart(
            @ForAll("workingDays") LocalDate start,
            @ForAll @IntRange(min = 1, max = 400) int amount,
            @ForAll("units") Unit unit,
            @ForAll("closures") Set<LocalDate> closures,
            @ForAll("zones") ZoneId zone) {
        var calendar = FEDERAL.without(closures);
        var open = nextOpen(start, calendar);

        var there = days(amount, unit).from(Start.on(open, zone), calendar, List.of());
        var back = days(-amount, unit).from(Start.on(there.dueDate(), zone), calendar, List.of());

        assertThat(back.dueDate()).isEqualTo(open);
    }

    @Property
    @Label("a longer term never ends earlier")
    void isNeverEarlierWhenLonger(
            @ForAll("workingDays") LocalDate start,
            @ForAll @IntRange(min = 1, max = 400) int amount,
            @ForAll("anyUnit") Unit unit,
            @ForAll("pauses") List<Pause> pauses,
            @ForAll("zones") ZoneId zone) {
        var shorter = days(amount, unit).from(Start.on(start, zone), FEDERAL, pauses);
        var longer = days(amount + 1, unit).from(Start.on(start, zone), FEDERAL, pauses);

        assertThat(longer.due()).isAfter(shorter.due());
    }

    @Property
    @Label("a pause never brings a date forward")
    void isNeverEarlierWhenPaused(
            @ForAll("workingDays") LocalDate start,
            @ForAll @IntRange(min = 1, max = 200) int amount,
            @ForAll("anyUnit") Unit unit,
            @ForAll("pauses") List<Pause> pauses,
            @ForAll("zones") ZoneId zone) {
        var unpaused = days(amount, unit).from(Start.on(start, zone), FEDERAL, List.of());
        var paused = days(amount, unit).from(Start.on(start, zone), FEDERAL, pauses);

        assertThat(paused.due()).isAfterOrEqualTo(unpaused.due());
    }

    @Property
    @Label("a closure never brings a date forward")
    void isNeverEarlierWhenClosed(
            @ForAll("workingDays") LocalDate start,
            @ForAll @IntRange(min = 1, max = 200) int amount,
            @ForAll("anyUnit") Unit unit,
            @ForAll("closures") Set<LocalDate> closures,
            @ForAll("zones") ZoneId zone) {
        var open = days(amount, unit).from(Start.on(start, zone), FEDERAL, List.of());
        var closed = days(amount, unit).from(Start.on(start, zone), FEDERAL.without(closures), List.of());

        assertThat(closed.due()).isAfterOrEqualTo(open.due());
    }

    @Provide
    Arbitrary<LocalDate> workingDays() {
        return dates().filter(FEDERAL::isOpen);
    }

    @Provide
    Arbitrary<Set<LocalDate>> closures() {
        return dates().set().ofMaxSize(20);
    }

    @Provide
    Arbitrary<Unit> units() {
        return Arbitraries.of(Unit.BUSINESS_DAY, Unit.CALENDAR_DAY);
    }

    @Provide
    Arbitrary<Unit> anyUnit() {
        return Arbitraries.of(Unit.class);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("America/New_York", "Pacific/Honolulu", "Pacific/Kiritimati", "Europe/London", "UTC")
                .map(ZoneId::of);
    }

    @Provide
    Arbitrary<List<Pause>> pauses() {
        var begin = Arbitraries.longs().between(0, 8L * 365 * 24 * 60).map(FIRST.atStartOfDay()::plusMinutes);
        var length = Arbitraries.longs().between(1, 30 * 24 * 60);
        return Combinators.combine(begin, length)
                .as(DeadlinePropertiesTest::pause)
                .list()
                .ofMaxSize(8);
    }

    private static Pause pause(LocalDateTime begin, long minutes) {
        var from = begin.atZone(ZoneId.of("UTC")).toInstant();
        return new Pause(from, from.plus(minutes, ChronoUnit.MINUTES), "", "");
    }

    private static Arbitrary<LocalDate> dates() {
        return Arbitraries.longs().between(0, 8 * 365).map(FIRST::plusDays);
    }

    private static LocalDate nextOpen(LocalDate day, WorkingDays calendar) {
        var open = day;
        while (!calendar.isOpen(open)) {
            open = open.plusDays(1);
        }
        return open;
    }

    private static DayCount days(int amount, Unit unit) {
        return new DayCount(amount, unit, false, Roll.NONE);
    }
}
