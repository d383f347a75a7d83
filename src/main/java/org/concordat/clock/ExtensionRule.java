package org.concordat.clock;

import java.time.LocalDate;
import org.concordat.alliance.DecisionTables.Ruling;
import org.concordat.alliance.Refusal;

/**
 * How a clock gets more time, and how far.
 *
 * @param way when somebody asks for it before the deadline
 * @param decider where the other parties are not asked, or do not agree
 * @param mostEach how many days each time, as the clock counts
 * @param mostDays how many calendar days in all, from the end it had before the first extension
 * @param most how often
 * @param silenceAgrees whether a party that is asked and says nothing agrees
 * @param source the table and its version
 */
record ExtensionRule(
        ExtensionWay way,
        ExtensionDecider decider,
        int mostEach,
        int mostDays,
        int most,
        boolean silenceAgrees,
        String source) {

    /** An alliance's own table from before there were requests lets nobody ask; a decision after the breach is within it. */
    static ExtensionRule of(Ruling ruling) {
        return new ExtensionRule(
                ExtensionWay.of(ruling.textOr("way", "none")),
                ExtensionDecider.of(ruling.textOr("decider", "nobody")),
                ruling.numberOr("mostEach", 0),
                ruling.number("mostDays"),
                ruling.number("most"),
                ruling.textOr("silence", "objected").equals("agreed"),
                ruling.rule());
    }

    /**
     * So many days may be asked for.
     *
     * @throws Refusal when the rule does not let anybody ask, or not for so many
     */
    void requireAskable(int days) {
        if (way == ExtensionWay.NONE) {
            throw new Refusal("clock", "is not extended when somebody asks for it" + rule());
        }
        if (days > mostEach) {
            throw new Refusal("days", "must be " + mostEach + " at most each time" + rule());
        }
    }

    /** Whether one more extension until a day would stay within the rule. */
    boolean allows(int before, LocalDate firstEnd, LocalDate until) {
        return before < most && !until.isAfter(firstEnd.plusDays(mostDays));
    }

    /**
     * One more extension stays within the rule.
     *
     * @param field that is refused
     * @param before how many there were
     * @param firstEnd the day on which the clock ended before the first
     * @throws Refusal when it does not
     */
    void require(String field, int before, LocalDate firstEnd, LocalDate until) {
        requireAnother(field, before);
        var latest = firstEnd.plusDays(mostDays);
        if (until.isAfter(latest)) {
            throw new Refusal(
                    field, "must not lead past " + latest + ", " + mostDays + " calendar days in all" + rule());
        }
    }

    /**
     * One more extension is within the rule, however long.
     *
     * @throws Refusal when there were as many as it allows
     */
    void requireAnother(String field, int before) {
        if (before >= most) {
            throw new Refusal(
                    field, "cannot get more time again: this deadline is extended " + times() + " at most" + rule());
        }
    }

    private String times() {
        return most == 1 ? "once" : most + " times";
    }

    private String rule() {
        return " (" + source + ")";
    }
}
