package org.concordat.clock;

import java.time.LocalDate;

/**
 * How days are counted from an event to the end of a term.
 *
 * @param amount how many days; negative counts backwards
 * @param startCounts whether the day of the event is day number one
 */
public record DayCount(int amount, Unit unit, boolean startCounts, Roll roll) {

    public enum Unit {
        BUSINESS_DAY,
        CALENDAR_DAY
    }

    /** What happens to a last day on which nobody works. */
    public enum Roll {
        NONE,
        NEXT,
        PREVIOUS
    }

    /** The last day of the term. */
    public LocalDate lastDay(LocalDate start, WorkingDays calendar) {
        return rolled(counted(start, calendar), calendar);
    }

    private LocalDate counted(LocalDate start, WorkingDays calendar) {
        if (amount == 0) {
            return start;
        }
        var step = amount > 0 ? 1 : -1;
        var day = start;
        var left = Math.abs(amount);
        if (startCounts && amount > 0) {
            day = firstCounted(start, calendar);
            left--;
        }
        while (left > 0) {
            day = day.plusDays(step);
            if (counts(day, calendar)) {
                left--;
            }
        }
        return day;
    }

    /** A start on a closed day that counts begins on the next open one. */
    private LocalDate firstCounted(LocalDate start, WorkingDays calendar) {
        var day = start;
        while (!counts(day, calendar)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private boolean counts(LocalDate day, WorkingDays calendar) {
        return unit == Unit.CALENDAR_DAY || calendar.isOpen(day);
    }

    private LocalDate rolled(LocalDate day, WorkingDays calendar) {
        var rolled = day;
        while (roll != Roll.NONE && !calendar.isOpen(rolled)) {
            rolled = rolled.plusDays(roll == Roll.NEXT ? 1 : -1);
        }
        return rolled;
    }
}
