package org.concordat.sanction;

import java.util.stream.Stream;
import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/** What somebody on the panel says about an appeal. */
public enum AppealDecision {
    UPHELD("upheld"),
    VARIED("varied"),
    REMITTED("remitted"),
    REVERSED("reversed"),
    CONFLICTED("conflicted");

    private final String answer;

    AppealDecision(String answer) {
        this.answer = answer;
    }

    /** What a form's answer stands for. */
    public static AppealDecision of(@Nullable String answer) {
        return Stream.of(values())
                .filter(each -> each.answer.equals(answer))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal("appealDecision", "must be upheld, varied, remitted, reversed or conflicted"));
    }
}
