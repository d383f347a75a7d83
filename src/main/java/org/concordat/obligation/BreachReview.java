package org.concordat.obligation;

import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/** What a review of a breach comes to. */
public enum BreachReview {
    CONFIRMED("confirmed"),
    EXCUSED("excused");

    private final String answer;

    BreachReview(String answer) {
        this.answer = answer;
    }

    /** What a form's answer stands for. */
    public static BreachReview of(@Nullable String answer) {
        for (var each : values()) {
            if (each.answer.equals(answer)) {
                return each;
            }
        }
        throw new Refusal("breachReview", "must be confirmed or excused");
    }
}
