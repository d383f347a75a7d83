package org.concordat.sanction;

import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/** Whether a cure plan will do. */
public enum Review {
    ACCEPTED,
    REFUSED;

    /** What a form's answer stands for. */
    public static Review of(@Nullable String answer) {
        if ("accepted".equals(answer)) {
            return ACCEPTED;
        }
        if ("refused".equals(answer)) {
            return REFUSED;
        }
        throw new Refusal("planReview", "must be accepted or refused");
    }
}
