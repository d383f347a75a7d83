package org.concordat.clock;

import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/** What can be decided about a clock that ran out. */
public enum BreachDecision {
    EXTENDED,
    ESCALATED,
    NOTED,
    /** The stage that is late ends and the dispute goes up. */
    DISPUTE_ESCALATED,
    /** The stage ends here, because its time limit is over. */
    ENDED;

    /** The decision a form's answer stands for. */
    public static BreachDecision of(@Nullable String answer) {
        return switch (String.valueOf(answer)) {
            case "extended" -> EXTENDED;
            case "escalated" -> ESCALATED;
            case "noted" -> NOTED;
            case "disputeEscalated" -> DISPUTE_ESCALATED;
            case "ended" -> ENDED;
            default ->
                throw new Refusal("breachDecision", "must be extended, escalated, noted, disputeEscalated or ended");
        };
    }
}
