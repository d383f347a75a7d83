package org.concordat.clock;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The event a term counts from, in the clock's zone.
 *
 * @param time none for a whole day: a term of days then runs out at the end of its last day, else at the same time of it
 */
public record Start(LocalDate day, @Nullable LocalTime time, ZoneId zone) {

    public static Start on(LocalDate day, ZoneId zone) {
        return new Start(day, null, zone);
    }

    public static Start at(LocalDateTime moment, ZoneId zone) {
        return new Start(moment.toLocalDate(), moment.toLocalTime(), zone);
    }

    ZonedDateTime moment() {
        return time == null ? day.atStartOfDay(zone) : day.atTime(time).atZone(zone);
    }

    /** A term of whole days runs out with its last day, at 23:59:59. */
    static ZonedDateTime endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).minusSeconds(1);
    }
}
