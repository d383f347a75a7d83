package org.concordat.clock;

import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/** What is decided about more time that was asked for. */
public enum ExtensionDecision {
    GRANTED,
    SHORTER,
    REFUSED;

    /** The decision a form's answer stands for. */
    public static ExtensionDecision of(@Nullable String answer) {
        return switch (String.valueOf(answer)) {
            case "granted" -> GRANTED;
            case "shorter" -> SHORTER;
            case "refused" -> REFUSED;
            default -> throw new Refusal("extensionDecision", "must be granted, shorter or refused");
        };
    }
}
