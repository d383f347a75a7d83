package org.concordat.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.concordat.escalation.VoteRule.Base;
import org.concordat.escalation.VoteRule.Comparison;
import org.concordat.escalation.VoteRule.Fraction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

class VoteRuleTest {

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/cases/votes.csv", useHeadersInDisplayName = true)
    @DisplayName("counts as the worked cases do")
    void countsAsTheWorkedCasesDo(ArgumentsAccessor row) {
        var rule = new VoteRule(
                Base.valueOf(constant(row.getString(6))),
                new Fraction(row.getInteger(7), row.getInteger(8)),
                Comparison.valueOf(constant(row.getString(9))),
                quorum(row.getString(10)),
                0);
        var tally = new Tally(
                row.getInteger(1),
                row.getInteger(1) - row.getInteger(2),
                row.getInteger(3),
                row.getInteger(4),
                row.getInteger(5));

        assertThat(rule.result(tally)).isEqualTo(VoteResult.valueOf(constant(row.getString(11))));
    }

    @Test
    @DisplayName("decides nothing with fewer disinterested seats than the rule asks for")
    void needsDisinterestedSeats() {
        var rule = new VoteRule(Base.CAST, new Fraction(1, 2), Comparison.MORE_THAN, new Fraction(1, 2), 3);

        assertThat(rule.result(new Tally(5, 2, 2, 0, 0))).isEqualTo(VoteResult.INQUORATE);
        assertThat(rule.result(new Tally(5, 3, 3, 0, 0))).isEqualTo(VoteResult.PASSED);
    }

    @Test
    @DisplayName("tells silence from a missing quorum")
    void knowsSilence() {
        var rule = new VoteRule(Base.CAST, new Fraction(1, 2), Comparison.MORE_THAN, new Fraction(1, 2), 3);

        assertThat(rule.result(new Tally(5, 3, 0, 0, 0))).isEqualTo(VoteResult.SILENT);
        assertThat(rule.result(new Tally(5, 3, 1, 0, 0))).isEqualTo(VoteResult.INQUORATE);
        assertThat(rule.result(new Tally(5, 2, 0, 0, 0))).isEqualTo(VoteResult.INQUORATE);
    }

    @Test
    @DisplayName("is not carried by abstentions alone")
    void abstentionsCarryNothing() {
        var rule = new VoteRule(Base.CAST, new Fraction(1, 2), Comparison.AT_LEAST, new Fraction(1, 2), 3);

        assertThat(rule.result(new Tally(5, 3, 0, 0, 3))).isEqualTo(VoteResult.FAILED);
    }

    private static Fraction quorum(String share) {
        if (share == null) {
            return new Fraction(0, 1);
        }
        var parts = share.split("/");
        return new Fraction(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    private static String constant(String word) {
        return word.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
