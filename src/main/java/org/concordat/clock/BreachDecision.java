package org.concordat.clock;

import java.util.Locale;
import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/** What can be decided about a clock that ran out. */
public enum BreachDecision {
    EXTENDED,
    ESCALATED,
    NOTED;

    /** The decision a form's answer stands for. */
    public static BreachDecision of(@Nullable String answer) {
        try {
            return valueOf(String.valueOf(answer).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Refusal("breachDecision", "must be extended, escalated or noted");
        }
    }
}
