package org.concordat.sanction;

import java.util.Locale;
import java.util.stream.Stream;
import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/** With what mind a member broke what it owed. */
public enum Intent {
    CARELESS,
    KNOWING,
    MALICIOUS;

    /** What a form's answer stands for. */
    public static Intent of(@Nullable String answer) {
        return Stream.of(values())
                .filter(each -> each.word().equals(answer))
                .findFirst()
                .orElseThrow(() -> new Refusal("breachIntent", "must be careless, knowing or malicious"));
    }

    /** The word the table of the ladder knows it by. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
