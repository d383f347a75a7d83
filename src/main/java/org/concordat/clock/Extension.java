package org.concordat.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * More time to the end of a day that somebody named.
 *
 * @param grantedAt days up to this one are no part of it
 */
record Extension(Instant grantedAt, LocalDate until, ZoneId zone) {

    /** The end of its last day; as many days later as pauses took out of it. */
    ZonedDateTime end(DayCount.Unit unit, WorkingDays calendar, List<Pause> pauses) {
        var days = unit == DayCount.Unit.CALENDAR_DAY ? unit : DayCount.Unit.BUSINESS_DAY;
        var lost = (int) LocalDate.ofInstant(grantedAt, zone)
                .plusDays(1)
                .datesUntil(until.plusDays(1))
                .filter(day -> days == DayCount.Unit.CALENDAR_DAY || calendar.isOpen(day))
                .filter(day -> isPaused(day, pauses))
                .count();
        return lost == 0
                ? Start.endOf(until, zone)
                : new DayCount(lost, days, false, DayCount.Roll.NONE)
                        .from(Start.on(until, zone), calendar, pauses)
                        .due();
    }

    private boolean isPaused(LocalDate day, List<Pause> pauses) {
        var begin = day.atStartOfDay(zone).toInstant();
        var end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return pauses.stream()
                .anyMatch(pause -> pause.from().isBefore(end) && pause.to().isAfter(begin));
    }
}
