package org.concordat.clock;

import java.util.Arrays;
import org.concordat.alliance.Option;
import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/** What can be decided about a clock that ran out. */
public enum BreachDecision {
    EXTENDED("extended", "Give more time"),
    REASSIGNED("reassigned", "Give the step to somebody else, with a new deadline"),
    ESCALATED("escalated", "Hand to the last resort"),
    NOTED("noted", "No more time: the work goes on, and the delay stays on the record"),
    /** The stage that is late is broken off. */
    DISPUTE_ESCALATED("disputeEscalated", "No more time: this stage ends, and the dispute goes up to the committees"),
    /** A mediation has an end of its own for when its time limit is over. */
    ENDED("ended", "No more time: the mediation ends, and the dispute goes up to the committees");

    private final String answer;
    private final String label;

    BreachDecision(String answer, String label) {
        this.answer = answer;
        this.label = label;
    }

    /** The decision a form's answer stands for. */
    public static BreachDecision of(@Nullable String answer) {
        return Arrays.stream(values())
                .filter(decision -> decision.answer.equals(answer))
                .findFirst()
                .orElseThrow(() -> new Refusal("breachDecision", "must be one of the choices"));
    }

    /** The choice a form offers. */
    public Option option() {
        return new Option(answer, label);
    }
}
