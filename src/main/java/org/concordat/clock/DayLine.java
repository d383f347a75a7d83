package org.concordat.clock;

import java.time.LocalDate;

/**
 * A day on the way to a deadline: counted or skipped.
 *
 * @param counted whether it brought the end nearer
 * @param why for whoever checks the date by hand, such as "day 3" or "holiday: Thanksgiving"
 */
public record DayLine(LocalDate day, boolean counted, Reason reason, String why) {

    public enum Reason {
        COUNTED,
        START_DAY,
        AFTER_CUT_OFF,
        WEEKEND,
        HOLIDAY,
        CLOSURE,
        OUTSIDE_HOURS,
        PAUSED,
        ROLLED
    }

    static DayLine counted(LocalDate day, String why) {
        return new DayLine(day, true, Reason.COUNTED, why);
    }

    static DayLine skipped(LocalDate day, Reason reason, String why) {
        return new DayLine(day, false, reason, why);
    }

    static DayLine closed(LocalDate day, Closing closing) {
        return skipped(day, closing.reason(), closing.words());
    }
}
