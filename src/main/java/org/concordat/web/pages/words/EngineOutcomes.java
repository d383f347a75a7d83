package org.concordat.web.pages.words;

import org.concordat.operation.Ground;
import org.jspecify.annotations.Nullable;

/** Of the engine: what was done to processes from outside of their diagrams. */
final class EngineOutcomes {

    private EngineOutcomes() {}

    static @Nullable String detail(Facts facts) {
        return switch (facts.outcome()) {
            case OPERATOR_INTERVENED -> OperatorWords.tell(facts);
            case PROCESS_MIGRATED ->
                Labels.ofName(facts.text("process").replace("-", " ")) + ", from version " + facts.text("fromVersion")
                        + " to version " + facts.text("toVersion");
            case INTERVENTION_EXPLAINED ->
                "what was done on " + facts.moment("intervenedAt") + ", because: "
                        + Ground.valueOf(facts.text("ground")).label();
            default -> null;
        };
    }
}
