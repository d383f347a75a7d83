package org.concordat.obligation;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What comes of an obligation when one that it waits for has ended. */
public enum Sequel {
    FALLS_AWAY("fallsAway"),
    WAITS("waits"),
    BEGINS("begins");

    private final String word;

    Sequel(String word) {
        this.word = word;
    }

    /** As the table and the diagram name it. */
    public String word() {
        return word;
    }

    static Sequel of(@Nullable String word) {
        return Arrays.stream(values())
                .filter(each -> each.word.equals(word) && each != WAITS)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "obligation-rules: an obligation begins or fallsAway, it is not \"" + word + "\""));
    }

    /** Of several: one that falls away takes it along, and it begins when none is waited for any more. */
    static Sequel ofAll(List<Sequel> each) {
        return each.stream().min(Enum::compareTo).orElse(BEGINS);
    }
}
