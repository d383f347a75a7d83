package org.concordat.clock;

import java.util.Locale;
import org.concordat.alliance.DecisionTables.Ruling;

/**
 * A clock's rule as the table gives it.
 *
 * @param lane the lane it was asked for
 * @param calendar whose working days count
 * @param source the table and its version
 */
record ClockRule(DayCount count, String lane, String calendar, String source) {

    static ClockRule of(Ruling ruling, String lane) {
        var count = new DayCount(
                ruling.number("amount"),
                DayCount.Unit.valueOf(constant(ruling.text("unit"))),
                ruling.flag("startCounts"),
                DayCount.Roll.valueOf(constant(ruling.text("roll"))));
        return new ClockRule(count, lane, ruling.text("calendar"), ruling.rule());
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
