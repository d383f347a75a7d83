package org.concordat.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import org.concordat.escalation.VoteRule.Abstention;
import org.concordat.escalation.VoteRule.Base;
import org.concordat.escalation.VoteRule.Comparison;
import org.concordat.escalation.VoteRule.Fraction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VoteRuleTest {

    private static final Fraction HALF = new Fraction(1, 2);

    @Test
    @DisplayName("decides nothing with fewer disinterested seats than the rule asks for")
    void needsDisinterestedSeats() {
        assertThat(majority().decide(new Tally(5, 2, 2, 0, 0))).isEqualTo(VoteResult.CONFLICTED);
        assertThat(majority().decide(new Tally(5, 3, 3, 0, 0))).isEqualTo(VoteResult.PASSED);
    }

    @Test
    @DisplayName("tells silence from a missing quorum, and both from seats with an interest")
    void knowsSilence() {
        assertThat(majority().decide(new Tally(5, 3, 0, 0, 0))).isEqualTo(VoteResult.SILENT);
        assertThat(majority().decide(new Tally(5, 3, 1, 0, 0))).isEqualTo(VoteResult.INQUORATE);
        assertThat(majority().decide(new Tally(5, 2, 0, 0, 0))).isEqualTo(VoteResult.CONFLICTED);
    }

    @Test
    @DisplayName("is not carried by abstentions alone")
    void abstentionsCarryNothing() {
        assertThat(majority().result(new Tally(5, 3, 0, 0, 3))).isEqualTo(VoteResult.FAILED);
    }

    @Test
    @DisplayName("counts an abstention for nobody, or as a no where the rule says so")
    void readsAbstentions() {
        var asNo = new VoteRule(Base.CAST, HALF, Comparison.MORE_THAN, Abstention.COUNTS_AS_NO, HALF, 3);

        assertThat(majority().result(new Tally(5, 5, 2, 1, 2))).isEqualTo(VoteResult.PASSED);
        assertThat(asNo.result(new Tally(5, 5, 2, 1, 2))).isEqualTo(VoteResult.FAILED);
        assertThat(asNo.result(new Tally(5, 4, 2, 1, 1))).isEqualTo(VoteResult.TIED);
    }

    @Test
    @DisplayName("says how many yes of a base are the fewest that pass")
    void saysHowManyAreNeeded() {
        var twoThirds =
                new VoteRule(Base.ELIGIBLE, new Fraction(2, 3), Comparison.AT_LEAST, Abstention.IGNORED, HALF, 3);
        var moreThanAll =
                new VoteRule(Base.CAST, new Fraction(1, 1), Comparison.MORE_THAN, Abstention.IGNORED, HALF, 3);
        var anything = new VoteRule(Base.CAST, new Fraction(0, 1), Comparison.AT_LEAST, Abstention.IGNORED, HALF, 3);

        assertThat(twoThirds.fewestYes(9)).hasValue(6);
        assertThat(twoThirds.fewestYes(16)).hasValue(11);
        assertThat(majority().fewestYes(10)).hasValue(6);
        assertThat(moreThanAll.fewestYes(10)).isEmpty();
        assertThat(majority().fewestYes(0)).isEmpty();
        assertThat(anything.fewestYes(4)).hasValue(1);
    }

    @Test
    @DisplayName(
            "hangs on one more seat where its yes, its no, its abstention or its silence leads elsewhere, and else does not")
    void hangsOnOneMore() {
        var twoThirds =
                new VoteRule(Base.ELIGIBLE, new Fraction(2, 3), Comparison.AT_LEAST, Abstention.IGNORED, HALF, 3);

        // its no ties two to one
        assertThat(majority().hangsOnOneMore(new Tally(5, 3, 2, 1, 0))).isTrue();
        assertThat(majority().hangsOnOneMore(new Tally(6, 4, 3, 1, 0))).isFalse();
        // its yes ties one to two
        assertThat(majority().hangsOnOneMore(new Tally(5, 3, 1, 2, 0))).isTrue();
        assertThat(majority().hangsOnOneMore(new Tally(6, 4, 1, 3, 0))).isFalse();
        // its silence leaves three of seven seats without a quorum
        assertThat(majority().hangsOnOneMore(new Tally(8, 6, 3, 0, 0))).isTrue();
        assertThat(majority().hangsOnOneMore(new Tally(7, 5, 3, 0, 0))).isFalse();
        // it alone makes them enough to decide
        assertThat(majority().hangsOnOneMore(new Tally(4, 2, 2, 0, 0))).isTrue();
        // two thirds of six are four, and of seven are five
        assertThat(twoThirds.hangsOnOneMore(new Tally(6, 6, 4, 2, 0))).isTrue();
        assertThat(twoThirds.hangsOnOneMore(new Tally(6, 6, 5, 1, 0))).isFalse();
    }

    private static VoteRule majority() {
        return new VoteRule(Base.CAST, HALF, Comparison.MORE_THAN, Abstention.IGNORED, HALF, 3);
    }
}
