package org.concordat.escalation;

import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/** How a party meets an escalation. */
public enum Position {
    FILED,
    /** The party says no more; the bodies decide on the file. */
    ON_FILE;

    /** The answer a form's value stands for. */
    public static Position of(@Nullable String value) {
        return switch (String.valueOf(value)) {
            case "filed" -> FILED;
            case "onFile" -> ON_FILE;
            default -> throw new Refusal("position", "must be filed or onFile");
        };
    }
}
