package org.concordat.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * More time to the end of a day that somebody named.
 *
 * @param grantedAt days up to this one are no part of it
 */
record Extension(Instant grantedAt, LocalDate until, ZoneId zone) {

    /** The end of its last day; as many days later as pauses took out of it. */
    ZonedDateTime end(DayCount.Unit unit, WorkingDays calendar, List<Pause> pauses) {
        var lost =
                (int) days(unit, calendar).filter(day -> isPaused(day, pauses)).count();
        return lost == 0
                ? Start.endOf(until, zone)
                : count(lost, unit)
                        .from(Start.on(until, zone), calendar, pauses)
                        .due();
    }

    /** When a fraction of its days has gone by, paused days left out; nothing when no day counts. */
    Optional<ZonedDateTime> elapsed(Fraction fraction, DayCount.Unit unit, WorkingDays calendar, List<Pause> pauses) {
        var days = (int) days(unit, calendar).count();
        return count(days, unit).elapsed(fraction, Start.on(grantedOn(), zone), calendar, pauses);
    }

    private Stream<LocalDate> days(DayCount.Unit unit, WorkingDays calendar) {
        var first = grantedOn().plusDays(1);
        return first.datesUntil(latest(first, until.plusDays(1)))
                .filter(day -> unit == DayCount.Unit.CALENDAR_DAY || calendar.isOpen(day));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private LocalDate grantedOn() {
        return LocalDate.ofInstant(grantedAt, zone);
    }

    /** Nobody gives more hours: they are given as days. */
    private static DayCount count(int days, DayCount.Unit unit) {
        var asDays = unit == DayCount.Unit.CALENDAR_DAY ? unit : DayCount.Unit.BUSINESS_DAY;
        return new DayCount(days, asDays, false, DayCount.Roll.NONE);
    }

    private boolean isPaused(LocalDate day, List<Pause> pauses) {
        var begin = day.atStartOfDay(zone).toInstant();
        var end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return pauses.stream()
                .anyMatch(pause -> pause.from().isBefore(end) && pause.to().isAfter(begin));
    }
}
