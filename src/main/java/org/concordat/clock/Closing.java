package org.concordat.clock;

/**
 * Why nobody works on a day.
 *
 * @param words for the reader, such as "weekend" or "holiday: Juneteenth (observed)"
 */
public record Closing(DayLine.Reason reason, String words) {

    public static final Closing WEEKEND = new Closing(DayLine.Reason.WEEKEND, "weekend");

    public static Closing holiday(String name) {
        return new Closing(DayLine.Reason.HOLIDAY, "holiday: " + name);
    }

    /** A one-off closure. */
    public static Closing closure(String why) {
        return new Closing(DayLine.Reason.CLOSURE, why.isEmpty() ? "closed" : "closed: " + why);
    }
}
