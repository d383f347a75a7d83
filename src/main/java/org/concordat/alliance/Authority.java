package org.concordat.alliance;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** By what right a person signs for a member. */
public enum Authority {
    OFFICER("as its officer"),
    DELEGATED("under delegated authority");

    private final String label;

    Authority(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The authority a form's value stands for; none when the field was left out. */
    public static @Nullable Authority ofNullable(@Nullable String value) {
        try {
            return value == null ? null : valueOf(value.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Refusal("authority", "must be officer or delegated");
        }
    }
}
