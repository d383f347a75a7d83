package org.concordat.mediation;

import java.util.Locale;
import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/** How much of a dispute a settlement settles. */
public enum Coverage {
    FULL,
    PART;

    /** The coverage a form's value stands for. */
    public static Coverage of(@Nullable String value) {
        try {
            return valueOf(String.valueOf(value).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Refusal("coverage", "must be full or part");
        }
    }
}
