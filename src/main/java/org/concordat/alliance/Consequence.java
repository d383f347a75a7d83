package org.concordat.alliance;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a clause itself says about its breach. The table of the ladder makes of it what its rows say. */
public enum Consequence {
    MINOR("minor", "a breach of it is proposed as minor"),
    MAJOR("major", "a breach of it is proposed as major"),
    CRITICAL("critical", "a breach of it is proposed as critical"),
    INCENTIVE_SHARE("incentiveShare", "a breach of it is to cost the share of the incentives");

    private final String word;
    private final String label;

    Consequence(String word, String label) {
        this.word = word;
        this.label = label;
    }

    public static Optional<Consequence> of(@Nullable String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    /** As a form, the API and the ladder name it. */
    public String word() {
        return word;
    }

    /** In words, such as "a breach of it is proposed as major". */
    public String label() {
        return label;
    }

    /** Whether it says how grave a breach is. */
    public boolean isSeverity() {
        return this != INCENTIVE_SHARE;
    }
}
