package org.concordat.conflict;

import java.util.Arrays;
import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/** How the parties parted after a meeting. */
public enum TalksOutcome {
    AGREEMENT("agreement"),
    ANOTHER_MEETING("anotherMeeting"),
    FAILED("failed");

    private final String word;

    TalksOutcome(String word) {
        this.word = word;
    }

    /** The outcome a form's value stands for. */
    public static TalksOutcome of(@Nullable String value) {
        return Arrays.stream(values())
                .filter(each -> each.word.equals(value))
                .findFirst()
                .orElseThrow(() -> new Refusal("talksOutcome", "must be agreement, anotherMeeting or failed"));
    }
}
