package org.concordat.escalation;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.OptionalInt;

/**
 * What a motion needs to pass, in integers on both sides, so that six of nine is two thirds and nothing else.
 *
 * @param base which seats the fraction is taken of
 * @param abstention what an abstention does
 * @param quorum the share of eligible seats that must vote, abstentions included
 * @param minimumDisinterested fewer eligible seats than this cannot decide
 */
@Embeddable
public record VoteRule(
        @Enumerated(EnumType.STRING) Base base,
        @Embedded Fraction needed,
        @Enumerated(EnumType.STRING) Comparison comparison,
        @Enumerated(EnumType.STRING) Abstention abstention,
        @Embedded
                @AttributeOverride(name = "numerator", column = @Column(name = "quorum_numerator"))
                @AttributeOverride(name = "denominator", column = @Column(name = "quorum_denominator"))
                Fraction quorum,
        int minimumDisinterested) {

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

    public enum Abstention {
        /** It counts for the quorum and for nobody. */
        IGNORED,
        /** Whoever does not say yes says no. */
        COUNTS_AS_NO
    }

    /** A share of a whole, never a decimal. */
    @Embeddable
    public record Fraction(int numerator, int denominator) {}

    /** The result of a vote: that of its count, unless too few seats could vote or none did. */
    public VoteResult decide(Tally tally) {
        if (tally.eligible() < minimumDisinterested) {
            return VoteResult.CONFLICTED;
        }
        return tally.eligible() > 0 && tally.voted() == 0 ? VoteResult.SILENT : result(tally);
    }

    /** The result of a count. */
    public VoteResult result(Tally counted) {
        var tally = read(counted);
        if (!isQuorate(tally)) {
            return VoteResult.INQUORATE;
        }
        if (base(tally) == 0 || tally.yes() == 0 && tally.no() > 0) {
            return VoteResult.FAILED;
        }
        if (passes(tally.yes(), base(tally))) {
            return VoteResult.PASSED;
        }
        return tally.yes() == tally.no() ? VoteResult.TIED : VoteResult.FAILED;
    }

    private Tally read(Tally tally) {
        return abstention == Abstention.IGNORED ? tally : tally.withAbstentionsAsNo();
    }

    private boolean isQuorate(Tally tally) {
        return (long) tally.voted() * quorum.denominator() >= (long) quorum.numerator() * tally.eligible();
    }

    private boolean passes(int yes, int base) {
        var said = (long) yes * needed.denominator();
        var line = (long) needed.numerator() * base;
        return comparison == Comparison.AT_LEAST ? said >= line : said > line;
    }

    /** How many seats the fraction is taken of. */
    public int base(Tally counted) {
        var tally = read(counted);
        return switch (base) {
            case CAST -> tally.yes() + tally.no();
            case PRESENT -> tally.voted();
            case ELIGIBLE -> tally.eligible();
            case MEMBERS -> tally.members();
        };
    }

    /** The fewest yes of a base that pass, which is one at least; none where even all of them do not. */
    public OptionalInt fewestYes(int base) {
        var line = (long) needed.numerator() * base;
        var fewest = comparison == Comparison.AT_LEAST
                ? (line + needed.denominator() - 1) / needed.denominator()
                : line / needed.denominator() + 1;
        return fewest > base || base == 0 ? OptionalInt.empty() : OptionalInt.of((int) Math.max(1, fewest));
    }

    /**
     * Whether the result stands, however those vote who have not yet, or if they do not.
     *
     * @param open how many seats may still vote
     */
    boolean isSettled(Tally tally, int open) {
        var result = decide(tally);
        for (var yes = 0; yes <= open; yes++) {
            for (var no = 0; no <= open - yes; no++) {
                for (var abstained = 0; abstained <= open - yes - no; abstained++) {
                    if (decide(tally.with(yes, no, abstained)) != result) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /** Whether one more seat that may vote leads to another result than the count, by any vote of it or without one. */
    boolean hangsOnOneMore(Tally counted) {
        var more = counted.withOneMoreSeat();
        return decide(more) != decide(counted) || !isSettled(more, 1);
    }
}
