package org.concordat.conflict;

import java.util.Locale;
import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/** Whether a reported dispute is taken on. */
public enum Assessment {
    ACCEPTED,
    DISMISSED;

    /** The assessment a form's answer stands for. */
    public static Assessment of(@Nullable String answer) {
        try {
            return valueOf(String.valueOf(answer).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Refusal("assessment", "must be accepted or dismissed");
        }
    }
}
