package org.concordat.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.concordat.escalation.VoteRule.Abstention;
import org.concordat.escalation.VoteRule.Base;
import org.concordat.escalation.VoteRule.Comparison;
import org.concordat.escalation.VoteRule.Fraction;

/** A vote closes early exactly where all ballots that could still be cast come to the same result. */
class EarlyClosePropertiesTest {

    @Property(tries = 5_000)
    @Label("closes early where every way the others can vote, or not vote, comes to one result, and only there")
    void agreesWithBruteForce(@ForAll("rules") VoteRule rule, @ForAll("tallies") Tally tally) {
        var open = tally.eligible() - tally.voted();

        var results = results(rule, tally, open);

        assertThat(rule.isSettled(tally, open)).isEqualTo(results.size() == 1);
    }

    /** One seat after the other: it says yes, no, abstains, or does not vote. */
    private static Set<VoteResult> results(VoteRule rule, Tally tally, int open) {
        if (open == 0) {
            return EnumSet.of(rule.decide(tally));
        }
        var results = results(rule, tally, open - 1);
        results.addAll(results(rule, tally.with(1, 0, 0), open - 1));
        results.addAll(results(rule, tally.with(0, 1, 0), open - 1));
        results.addAll(results(rule, tally.with(0, 0, 1), open - 1));
        return results;
    }

    @Provide
    Arbitrary<VoteRule> rules() {
        return Combinators.combine(
                        Arbitraries.of(Base.class),
                        shares(),
                        Arbitraries.of(Comparison.class),
                        Arbitraries.of(Abstention.class),
                        shares(),
                        Arbitraries.integers().between(0, 4))
                .as(VoteRule::new);
    }

    private static Arbitrary<Fraction> shares() {
        return Arbitraries.integers().between(1, 7).flatMap(denominator -> Arbitraries.integers()
                .between(0, denominator)
                .map(numerator -> new Fraction(numerator, denominator)));
    }

    @Provide
    Arbitrary<Tally> tallies() {
        return Arbitraries.integers().between(0, 9).flatMap(members -> Arbitraries.integers()
                .between(0, members)
                .flatMap(eligible -> Arbitraries.integers().between(0, eligible).flatMap(yes -> Arbitraries.integers()
                        .between(0, eligible - yes)
                        .flatMap(no -> Arbitraries.integers()
                                .between(0, eligible - yes - no)
                                .map(abstained -> new Tally(members, eligible, yes, no, abstained))))));
    }
}
