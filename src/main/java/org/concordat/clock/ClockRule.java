package org.concordat.clock;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.concordat.alliance.DecisionTables.NoRule;
import org.concordat.alliance.DecisionTables.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * A clock's rule as the table gives it, with the charter's calendar and zone in their places.
 *
 * @param lane the lane it was asked for
 * @param calendars whose working days count: those on which all of them are open
 * @param event what it counts from
 * @param warnings when somebody is warned: as soon as these fractions of its time have gone by
 * @param source the table and its version
 */
record ClockRule(
        DayCount count,
        String lane,
        String calendars,
        ZoneId zone,
        CountedFrom event,
        List<Fraction> warnings,
        String source) {

    private static final String CHARTER = "charter";

    /** Reads a row; of a table from before a column was added, the usual value. */
    static ClockRule of(Ruling ruling, String lane, ZoneId zoneOfCharter) {
        try {
            return new ClockRule(
                    count(ruling),
                    lane,
                    ruling.textOr("calendars", ruling.textOr("calendar", CHARTER)),
                    zone(ruling.textOr("zone", CHARTER), zoneOfCharter),
                    CountedFrom.of(ruling.textOr("event", CountedFrom.USUAL)),
                    Fraction.list(ruling.textOr("warnings", "")),
                    ruling.rule());
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new NoRule(
                    ruling.rule() + " has a row that cannot be read, for " + ruling.row() + ": " + e.getMessage());
        }
    }

    private static DayCount count(Ruling ruling) {
        return new DayCount(
                ruling.number("amount"),
                DayCount.Unit.valueOf(constant(ruling.text("unit"))),
                ruling.flag("startCounts"),
                cutOff(ruling.textOr("cutOff", "")),
                DayCount.Roll.valueOf(constant(ruling.text("roll"))));
    }

    private static @Nullable LocalTime cutOff(String text) {
        return text.isEmpty() ? null : LocalTime.parse(text);
    }

    private static ZoneId zone(String text, ZoneId zoneOfCharter) {
        return text.equals(CHARTER) ? zoneOfCharter : ZoneId.of(text);
    }

    ClockRule on(String resolvedCalendars) {
        return new ClockRule(count, lane, resolvedCalendars, zone, event, warnings, source);
    }

    /** The same rule with so many business days in place of its term; unchanged when none are given. */
    ClockRule within(@Nullable Integer days) {
        if (days == null) {
            return this;
        }
        var agreed = new DayCount(days, DayCount.Unit.BUSINESS_DAY, count.startCounts(), count.cutOff(), count.roll());
        return new ClockRule(agreed, lane, calendars, zone, event, warnings, source + ", with an agreed term");
    }

    /** The end of the term that an event begins. */
    ZonedDateTime end(ZonedDateTime event, WorkingDays workingDays) {
        return count.from(count.startAt(event), workingDays, List.of()).due();
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
