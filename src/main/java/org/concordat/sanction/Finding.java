package org.concordat.sanction;

import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/** What is found about a breach once its obligor could answer. */
public enum Finding {
    FOUND("found"),
    EXCUSED("excused"),
    CURED("cured");

    private final String answer;

    Finding(String answer) {
        this.answer = answer;
    }

    /** What a form's answer stands for. */
    public static Finding of(@Nullable String answer) {
        for (var each : values()) {
            if (each.answer.equals(answer)) {
                return each;
            }
        }
        throw new Refusal("breachFinding", "must be found, excused or cured");
    }

    /** The word a process knows it by. */
    public String answer() {
        return answer;
    }
}
