package org.concordat.sanction;

import java.util.stream.Stream;
import org.concordat.alliance.Committee;
import org.jspecify.annotations.Nullable;

/** From whom an appeal can have its panel. */
public enum Panel {
    CONFLICT_COMMITTEE("conflict-committee", Committee.CONFLICT),
    EXECUTIVE_COMMITTEE("executive-committee", Committee.EXECUTIVE),
    LAST_RESORT("last-resort", null);

    private final String word;
    private final @Nullable Committee committee;

    Panel(String word, @Nullable Committee committee) {
        this.word = word;
        this.committee = committee;
    }

    static Panel of(String word) {
        return Stream.of(values())
                .filter(panel -> panel.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no panel \"" + word + "\""));
    }

    public String label() {
        return committee == null ? "Last resort" : committee.label();
    }

    /** The committee whose people they are; none for the last resort. */
    @Nullable
    Committee committee() {
        return committee;
    }
}
