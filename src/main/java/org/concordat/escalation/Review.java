package org.concordat.escalation;

import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/** What a committee comes to after reading the file. */
public enum Review {
    PROPOSED,
    /** The next body is to take the dispute. */
    PASSED_ON;

    /** The decision a form's value stands for. */
    public static Review of(@Nullable String value) {
        return switch (String.valueOf(value)) {
            case "proposed" -> PROPOSED;
            case "passedOn" -> PASSED_ON;
            default -> throw new Refusal("committeeDecision", "must be proposed or passedOn");
        };
    }
}
