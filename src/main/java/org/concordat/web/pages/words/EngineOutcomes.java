package org.concordat.web.pages.words;

import org.jspecify.annotations.Nullable;

/** Of the engine: what was done to processes from outside of their diagrams. */
final class EngineOutcomes {

    private EngineOutcomes() {}

    static @Nullable String detail(Facts facts) {
        return switch (facts.outcome()) {
            case OPERATOR_INTERVENED -> OperatorWords.tell(facts);
            case PROCESS_MIGRATED ->
                Labels.ofName(facts.text("process").replace("-", " ")) + ", from version " + facts.text("fromVersion") + " to version "
                        + facts.text("toVersion");
            default -> null;
        };
    }
}
