package org.concordat.escalation;

import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/** What a case manager says to a party that asks for an escalation. */
public enum RequestDecision {
    GRANTED,
    REFUSED;

    /** The decision a form's value stands for. */
    public static RequestDecision of(@Nullable String value) {
        return switch (String.valueOf(value)) {
            case "granted" -> GRANTED;
            case "refused" -> REFUSED;
            default -> throw new Refusal("requestDecision", "must be granted or refused");
        };
    }
}
