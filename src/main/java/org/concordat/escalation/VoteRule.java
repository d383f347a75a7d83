package org.concordat.escalation;

import java.util.Locale;
import org.concordat.alliance.DecisionTables.Ruling;

/**
 * What a motion needs to pass, in integers on both sides, so that six of nine is two thirds and nothing else.
 *
 * @param base which seats the fraction is taken of
 * @param quorum the share of eligible seats that must vote, abstentions included
 * @param minimumDisinterested fewer eligible seats than this cannot decide
 */
public record VoteRule(Base base, Fraction needed, Comparison comparison, Fraction quorum, int minimumDisinterested) {

    public enum Base {
        CAST,
        PRESENT,
        ELIGIBLE,
        MEMBERS
    }

    public enum Comparison {
        AT_LEAST,
        MORE_THAN
    }

    /** A share of a whole, never a decimal. */
    public record Fraction(int numerator, int denominator) {}

    static VoteRule of(Ruling ruling) {
        return new VoteRule(
                Base.valueOf(constant(ruling.text("base"))),
                new Fraction(ruling.number("numerator"), ruling.number("denominator")),
                Comparison.valueOf(constant(ruling.text("comparison"))),
                new Fraction(ruling.number("quorumNumerator"), ruling.number("quorumDenominator")),
                ruling.number("minimumDisinterested"));
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** The result of a count. */
    public VoteResult result(Tally tally) {
        if (tally.eligible() >= minimumDisinterested && tally.eligible() > 0 && tally.voted() == 0) {
            return VoteResult.SILENT;
        }
        if (tally.eligible() < minimumDisinterested || !isQuorate(tally)) {
            return VoteResult.INQUORATE;
        }
        if (base(tally) == 0 || tally.yes() == 0 && tally.no() > 0) {
            return VoteResult.FAILED;
        }
        if (passes(tally)) {
            return VoteResult.PASSED;
        }
        return tally.yes() == tally.no() ? VoteResult.TIED : VoteResult.FAILED;
    }

    private boolean isQuorate(Tally tally) {
        return (long) tally.voted() * quorum.denominator() >= (long) quorum.numerator() * tally.eligible();
    }

    private boolean passes(Tally tally) {
        var yes = (long) tally.yes() * needed.denominator();
        var line = (long) needed.numerator() * base(tally);
        return comparison == Comparison.AT_LEAST ? yes >= line : yes > line;
    }

    private int base(Tally tally) {
        return switch (base) {
            case CAST -> tally.yes() + tally.no();
            case PRESENT -> tally.voted();
            case ELIGIBLE -> tally.eligible();
            case MEMBERS -> tally.members();
        };
    }
}
