package org.concordat.clock;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Business hours of a day.
 *
 * @param to none for midnight at the end of the day
 */
public record Hours(LocalTime from, @Nullable LocalTime to) {

    /** Where a calendar says nothing else. */
    public static final Hours OFFICE = new Hours(LocalTime.of(9, 0), LocalTime.of(17, 0));

    /** Reads {@code 09:00-17:00}; the day ends at {@code 24:00}. */
    public static Hours of(String text) {
        try {
            var ends = text.strip().split("-", -1);
            var hours = new Hours(
                    LocalTime.parse(ends[0].strip()),
                    ends[1].strip().equals("24:00") ? null : LocalTime.parse(ends[1].strip()));
            return hours.requireOrder();
        } catch (DateTimeParseException | IndexOutOfBoundsException e) {
            throw new Refusal("hours", "must be two times such as 09:00-17:00");
        }
    }

    private Hours requireOrder() {
        if (to != null && !from.isBefore(to)) {
            throw new Refusal("hours", "must begin before they end, such as 09:00-17:00");
        }
        return this;
    }

    /** The hours common to both; none when there are none. */
    @Nullable
    Hours within(Hours other) {
        var opens = from.isAfter(other.from) ? from : other.from;
        var closes = to == null || (other.to != null && other.to.isBefore(to)) ? other.to : to;
        return closes == null || opens.isBefore(closes) ? new Hours(opens, closes) : null;
    }

    ZonedDateTime opening(LocalDate day, ZoneId zone) {
        return day.atTime(from).atZone(zone);
    }

    ZonedDateTime closing(LocalDate day, ZoneId zone) {
        return to == null ? day.plusDays(1).atStartOfDay(zone) : day.atTime(to).atZone(zone);
    }

    @Override
    public String toString() {
        return from + "-" + (to == null ? "24:00" : to);
    }
}
