package org.concordat.sanction;

import java.util.Locale;
import java.util.stream.Stream;
import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/** How much a breach weighs. */
public enum BreachSeverity {
    MINOR,
    MAJOR,
    CRITICAL;

    /** What a form's answer stands for. */
    public static BreachSeverity of(@Nullable String answer) {
        return Stream.of(values())
                .filter(each -> each.word().equals(answer))
                .findFirst()
                .orElseThrow(() -> new Refusal("breachSeverity", "must be minor, major or critical"));
    }

    /** The word the table of the ladder knows it by. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
