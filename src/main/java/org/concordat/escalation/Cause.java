package org.concordat.escalation;

import java.util.Arrays;
import org.concordat.notice.Notice.Template;
import org.jspecify.annotations.Nullable;

/** Why a dispute goes up. */
public enum Cause {
    MEDIATION_FAILED("mediationFailed", "mediation-failed", Template.ESCALATION_OPENED),
    PARTY("party", "party", Template.ESCALATED_FOR_PARTY),
    DECISION("decision", "decision", Template.ESCALATED_BY_DECISION),
    BREACH("breach", "breach", Template.ESCALATED_OVER_DELAY);

    private final String word;
    private final String code;
    private final Template notice;

    Cause(String word, String code, Template notice) {
        this.word = word;
        this.code = code;
        this.notice = notice;
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

    Template notice() {
        return notice;
    }
}
