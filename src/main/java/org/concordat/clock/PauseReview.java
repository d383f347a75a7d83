package org.concordat.clock;

import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/** What whoever asked for information does when it did not come. */
public enum PauseReview {
    MORE_TIME,
    GO_ON;

    /** The decision a form's answer stands for. */
    public static PauseReview of(@Nullable String answer) {
        return switch (String.valueOf(answer)) {
            case "moreTime" -> MORE_TIME;
            case "goOn" -> GO_ON;
            default -> throw new Refusal("pauseReview", "must be moreTime or goOn");
        };
    }
}
