package org.concordat.conflict;

import java.util.Arrays;
import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/** How the parties parted after a meeting. */
public enum TalksOutcome {
    AGREEMENT("agreement", "the parties agree"),
    ANOTHER_MEETING("anotherMeeting", "they will meet again"),
    FAILED("failed", "the talks have failed");

    private final String word;
    private final String label;

    TalksOutcome(String word, String label) {
        this.word = word;
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The outcome a form's value stands for. */
    public static TalksOutcome of(@Nullable String value) {
        return Arrays.stream(values())
                .filter(each -> each.word.equals(value))
                .findFirst()
                .orElseThrow(() -> new Refusal("talksOutcome", "must be agreement, anotherMeeting or failed"));
    }
}
