package org.concordat.escalation;

import java.util.stream.Stream;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/** What becomes of a decision that one more vote could have changed. */
public enum FlagReview {
    CONFIRMED("confirmed", Outcome.FLAG_CONFIRMED),
    VOTE_AGAIN("voteAgain", Outcome.FLAG_VOTED_AGAIN);

    private final String answer;
    private final Outcome outcome;

    FlagReview(String answer, Outcome outcome) {
        this.answer = answer;
        this.outcome = outcome;
    }

    /** What a form's answer stands for. */
    public static FlagReview of(@Nullable String answer) {
        return Stream.of(values())
                .filter(each -> each.answer.equals(answer))
                .findFirst()
                .orElseThrow(() -> new Refusal("flagReview", "must be confirmed or voteAgain"));
    }

    Outcome outcome() {
        return outcome;
    }
}
