package org.concordat.clock;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Words;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar says.
 *
 * @param jurisdiction whose public holidays are closed; none for a calendar without holidays
 * @param hours by weekday; a day without has nine to five
 */
public record CalendarTerms(
        String name,
        @Nullable String jurisdiction,
        Set<DayOfWeek> weekend,
        String zone,
        Map<DayOfWeek, Hours> hours,
        List<SpecialDay> days) {

    private static final int MOST_DAYS = 1_000;

    public CalendarTerms {
        name = Words.line("name", name, 120);
        zone = requireZone(zone);
        weekend = Set.copyOf(weekend);
        hours = hours.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(hours));
        days = List.copyOf(days);
        if (weekend.size() == DayOfWeek.values().length) {
            throw new Refusal("weekend", "must leave a day to work on");
        }
        requireOnce(days);
    }

    private static String requireZone(String zone) {
        try {
            return ZoneId.of(zone).getId();
        } catch (DateTimeException e) {
            throw new Refusal("zone", "must be a time zone such as America/New_York");
        }
    }

    private static void requireOnce(List<SpecialDay> days) {
        if (days.size() > MOST_DAYS) {
            throw new Refusal("days", "must not be more than " + MOST_DAYS);
        }
        var seen = new HashSet<>();
        for (var each : days) {
            if (!seen.add(each.day())) {
                throw new Refusal("days", each.day() + " is named twice");
            }
        }
    }
}
