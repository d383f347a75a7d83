package org.concordat.escalation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Why a dispute goes up. */
public enum Cause {
    MEDIATION_FAILED("mediationFailed", "mediation-failed"),
    PARTY("party", "party"),
    DECISION("decision", "decision"),
    BREACH("breach", "breach");

    private final String word;
    private final String code;

    Cause(String word, String code) {
        this.word = word;
        this.code = code;
    }

    /** The cause a process tells of; when it tells of none, mediation has failed. */
    public static Cause of(@Nullable String word) {
        return Arrays.stream(values())
                .filter(cause -> cause.word.equals(word))
                .findFirst()
                .orElse(MEDIATION_FAILED);
    }

    /** The word a process knows it by. */
    public String word() {
        return word;
    }

    /** The word the table of escalation paths knows it by. */
    String code() {
        return code;
    }
}
