package org.concordat.escalation;

import java.util.Locale;
import org.concordat.alliance.DecisionTables.Ruling;

/**
 * How the board takes a kind of decision.
 *
 * @param noticeDays how many business days before the vote's day notice is given
 * @param sealed whether nobody learns how a seat votes before all are counted
 * @param source the table and its version
 */
record VotePlan(VoteRule rule, int noticeDays, boolean sealed, String source) {

    static VotePlan of(Ruling ruling) {
        return new VotePlan(
                rule(ruling),
                ruling.number("noticeDays"),
                ruling.text("ballots").equals("sealed"),
                ruling.rule());
    }

    private static VoteRule rule(Ruling ruling) {
        return new VoteRule(
                constant(VoteRule.Base.class, ruling.text("base")),
                new VoteRule.Fraction(ruling.number("numerator"), ruling.number("denominator")),
                constant(VoteRule.Comparison.class, ruling.text("comparison")),
                constant(VoteRule.Abstention.class, ruling.text("abstention")),
                new VoteRule.Fraction(ruling.number("quorumNumerator"), ruling.number("quorumDenominator")),
                ruling.number("minimumDisinterested"));
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
