package org.concordat.clock;

import java.time.LocalDate;
import org.concordat.alliance.DecisionTables.Ruling;
import org.concordat.alliance.Refusal;

/**
 * How far a clock can be extended.
 *
 * @param most how often
 * @param mostDays how many calendar days in all, from the end it had before the first extension
 * @param source the table and its version
 */
record ExtensionRule(int most, int mostDays, String source) {

    static ExtensionRule of(Ruling ruling) {
        return new ExtensionRule(ruling.number("most"), ruling.number("mostDays"), ruling.rule());
    }

    /**
     * One more extension stays within the rule.
     *
     * @param before how many there were
     * @param firstEnd the day on which the clock ended before the first
     * @throws Refusal when it does not
     */
    void require(int before, LocalDate firstEnd, LocalDate until) {
        if (before >= most) {
            throw new Refusal(
                    "extendedUntil",
                    "cannot be moved again: this deadline is extended " + times() + " at most" + rule());
        }
        var latest = firstEnd.plusDays(mostDays);
        if (until.isAfter(latest)) {
            throw new Refusal(
                    "extendedUntil",
                    "must not be after " + latest + ", " + mostDays + " calendar days in all" + rule());
        }
    }

    private String times() {
        return most == 1 ? "once" : most + " times";
    }

    private String rule() {
        return " (" + source + ")";
    }
}
