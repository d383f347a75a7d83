package org.concordat.sanction;

import java.util.stream.Stream;
import org.concordat.alliance.Committee;
import org.jspecify.annotations.Nullable;

/** Who decides about a sanction, from the first to the last resort. */
public enum DecidingBody {
    CONFLICT_COMMITTEE("conflict-committee", Committee.CONFLICT),
    EXECUTIVE_COMMITTEE("executive-committee", Committee.EXECUTIVE),
    BOARD("board", null);

    private final String word;
    private final @Nullable Committee committee;

    DecidingBody(String word, @Nullable Committee committee) {
        this.word = word;
        this.committee = committee;
    }

    static DecidingBody of(String word) {
        return Stream.of(values())
                .filter(body -> body.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no body \"" + word + "\""));
    }

    /** The next one up; above the board there is none. */
    DecidingBody next() {
        return this == BOARD ? BOARD : values()[ordinal() + 1];
    }

    /** The word tables and diagrams know it by. */
    public String word() {
        return word;
    }

    public String label() {
        return committee == null ? "Board" : committee.label();
    }

    /** The committee it is; none for the board. */
    @Nullable
    Committee committee() {
        return committee;
    }
}
