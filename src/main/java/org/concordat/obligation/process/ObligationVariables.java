package org.concordat.obligation.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/** The variables of an obligation's tracking. */
final class ObligationVariables {

    static final String OBLIGATION = "obligation";
    static final String OBLIGEE = "obligee";
    static final String PARTY = "party";
    static final String TERMS = "terms";
    static final String CLAUSE = "clause";
    static final String OCCURRENCE = "occurrence";
    static final String CONSEQUENCE = "consequence";
    static final String LANE = "lane";
    static final String PRIORITY = "priority";
    static final String SEQUEL = "sequel";
    static final String FULFILLED_ON = "fulfilledOn";
    static final String FULFILMENT_REPORT = "fulfilmentReport";
    static final String FULFILMENT_EXHIBITS = "fulfilmentExhibits";
    static final String MEASURED_VALUE = "measuredValue";
    static final String MISSED_TARGET = "missedTarget";
    static final String FULFILMENT = "fulfilment";
    static final String VERIFICATION_REASONS = "verificationReasons";
    static final String MISSING_PART = "missingPart";
    static final String BREACH_FINDING = "breachFinding";
    static final String REMAINDER_DUE_ON = "remainderDueOn";

    private ObligationVariables() {}

    static UUID obligation(VariableScope scope) {
        return id(scope, OBLIGATION);
    }

    static UUID id(VariableScope scope, String name) {
        return UUID.fromString((String) scope.getVariable(name));
    }

    static @Nullable UUID optionalId(VariableScope scope, String name) {
        return scope.getVariable(name) instanceof String id ? UUID.fromString(id) : null;
    }
}
