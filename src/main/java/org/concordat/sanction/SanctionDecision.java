package org.concordat.sanction;

import java.util.stream.Stream;
import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/** What somebody on a committee says about a proposed sanction. */
public enum SanctionDecision {
    IMPOSED("imposed"),
    MILDER("milder"),
    NONE("none"),
    CONFLICTED("conflicted");

    private final String answer;

    SanctionDecision(String answer) {
        this.answer = answer;
    }

    /** What a form's answer stands for. */
    public static SanctionDecision of(@Nullable String answer) {
        return Stream.of(values())
                .filter(each -> each.answer.equals(answer))
                .findFirst()
                .orElseThrow(() -> new Refusal("sanctionDecision", "must be imposed, milder, none or conflicted"));
    }
}
