package org.concordat.escalation;

import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.concordat.alliance.Choice;
import org.concordat.alliance.Refusal;
import org.concordat.escalation.VoteRule.Abstention;
import org.concordat.escalation.VoteRule.Base;
import org.concordat.escalation.VoteRule.Comparison;
import org.concordat.escalation.VoteRule.Fraction;

/** A rule that a board tries out on a vote that nobody has cast. */
public record VoteTrial(VoteRule rule, Tally tally) {

    /**
     * Reads a rule and the votes from words.
     *
     * @throws Refusal naming the word that breaks a rule
     */
    public static VoteTrial of(Map<String, String> words) {
        var reader = new Reader(words);
        return new VoteTrial(reader.rule(), reader.tally());
    }

    public VoteResult result() {
        return rule.result(tally);
    }

    /** How many seats the share is taken of. */
    public int base() {
        return rule.base(tally);
    }

    /** The fewest yes of that base that pass, whether or not there is a quorum; none when no number does. */
    public OptionalInt needed() {
        return rule.fewestYes(base());
    }

    private record Reader(Map<String, String> words) {

        private static final Pattern WHOLE = Pattern.compile("\\d{1,18}");
        private static final Pattern SHARE = Pattern.compile("\\s*(\\d{1,18})\\s*/\\s*(\\d{1,18})\\s*");
        private static final String QUORUM = "quorum_of_eligible";

        VoteRule rule() {
            return new VoteRule(
                    choice(Base.class, "base"),
                    share(),
                    choice(Comparison.class, "comparison"),
                    Abstention.IGNORED,
                    quorum(),
                    0);
        }

        Tally tally() {
            var members = number("members");
            var recused = number("recused");
            if (recused > members) {
                throw new Refusal("recused", "must not be more than there are members");
            }
            var tally = new Tally(members, members - recused, number("yes"), number("no"), number("abstain"));
            requireSeats("yes", tally.yes(), tally);
            requireSeats("no", (long) tally.yes() + tally.no(), tally);
            requireSeats("abstain", (long) tally.yes() + tally.no() + tally.abstained(), tally);
            return tally;
        }

        private static void requireSeats(String word, long votes, Tally tally) {
            if (votes > tally.eligible()) {
                throw new Refusal(word, "must not make more votes than there are members that are not recused");
            }
        }

        private Fraction share() {
            var numerator = number("numerator");
            var denominator = number("denominator");
            if (denominator == 0) {
                throw new Refusal("denominator", "must not be zero");
            }
            if (numerator > denominator) {
                throw new Refusal("numerator", "must not be greater than the denominator");
            }
            return new Fraction(numerator, denominator);
        }

        private Fraction quorum() {
            var share = SHARE.matcher(text(QUORUM));
            if (text(QUORUM).isEmpty()) {
                return new Fraction(0, 1);
            }
            if (!share.matches()) {
                throw new Refusal(QUORUM, "must be a share such as 4/5, or empty");
            }
            var quorum = new Fraction(whole(QUORUM, share.group(1)), whole(QUORUM, share.group(2)));
            if (quorum.denominator() == 0 || quorum.numerator() > quorum.denominator()) {
                throw new Refusal(QUORUM, "must be a share between 0/1 and 1/1");
            }
            return quorum;
        }

        private int number(String word) {
            return whole(word, text(word));
        }

        private static int whole(String word, String text) {
            if (!WHOLE.matcher(text).matches() || Long.parseLong(text) > Integer.MAX_VALUE) {
                throw new Refusal(word, "must be a whole number between 0 and " + Integer.MAX_VALUE);
            }
            return Integer.parseInt(text);
        }

        private <E extends Enum<E>> E choice(Class<E> type, String word) {
            return Choice.of(type, word, text(word));
        }

        private String text(String word) {
            return words.getOrDefault(word, "").strip();
        }
    }
}
