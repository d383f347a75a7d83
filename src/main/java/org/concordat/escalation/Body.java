package org.concordat.escalation;

import java.util.Arrays;
import org.concordat.alliance.Committee;
import org.jspecify.annotations.Nullable;

/** Who has an escalated dispute before them. */
public enum Body {
    CONFLICT_COMMITTEE("conflictCommittee", "conflict-committee", "Conflict committee", Committee.CONFLICT),
    EXECUTIVE_COMMITTEE("executiveCommittee", "executive-committee", "Executive committee", Committee.EXECUTIVE),
    BOARD("board", "board", "Board", null);

    private final String word;
    private final String code;
    private final String label;
    private final @Nullable Committee committee;

    Body(String word, String code, String label, @Nullable Committee committee) {
        this.word = word;
        this.code = code;
        this.label = label;
        this.committee = committee;
    }

    static Body of(String word) {
        return Arrays.stream(values())
                .filter(body -> body.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no body \"" + word + "\""));
    }

    /** The word a process knows it by. */
    public String word() {
        return word;
    }

    /** The word the table of escalation paths knows it by. */
    String code() {
        return code;
    }

    public String label() {
        return label;
    }

    /** The committee it is; none for the board. */
    @Nullable
    Committee committee() {
        return committee;
    }
}
