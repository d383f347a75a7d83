package org.concordat.web.pages.words;

import org.concordat.escalation.Body;
import org.concordat.escalation.Cause;
import org.jspecify.annotations.Nullable;

/** Of a dispute that goes up: who wanted it, why, and before which body it came. */
final class EscalationOutcomes {

    private EscalationOutcomes() {}

    static @Nullable String detail(Facts facts) {
        return switch (facts.outcome()) {
            case ESCALATION_ASKED, ESCALATION_REFUSED, ESCALATION_OVERTAKEN -> facts.party();
            case ESCALATION_DECIDED, ESCALATION_OPENED -> cause(facts);
            case BODY_CALLED, DISPUTE_PASSED_ON, RESOLUTION_PROPOSED ->
                Body.valueOf(facts.text("body")).label();
            default -> null;
        };
    }

    private static String cause(Facts facts) {
        return switch (Cause.valueOf(facts.text("cause"))) {
            case MEDIATION_FAILED -> "mediation settled nothing";
            case PARTY ->
                facts.text("by").equals("silence")
                        ? "a party asked for it, and nobody decided in time"
                        : "a party asked for it";
            case DECISION -> "a case manager decided it";
            case BREACH -> "its stage took too long";
        };
    }
}
