package org.concordat.obligation;

import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/** What a verifier finds. */
public enum Verification {
    KEPT("kept"),
    IN_PART("inPart"),
    NOT_YET("notYet");

    private final String answer;

    Verification(String answer) {
        this.answer = answer;
    }

    /** What a form's answer stands for. */
    public static Verification of(@Nullable String answer) {
        for (var each : values()) {
            if (each.answer.equals(answer)) {
                return each;
            }
        }
        throw new Refusal("fulfilment", "must be kept, inPart or notYet");
    }
}
