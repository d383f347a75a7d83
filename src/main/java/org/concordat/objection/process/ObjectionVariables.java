package org.concordat.objection.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.jspecify.annotations.Nullable;

/** The variables of a hearing about a named person. */
final class ObjectionVariables {

    static final String NAMED = "named";
    static final String NAMED_OPTIONS = "namedOptions";
    static final String CAPACITY = "capacity";
    static final String HEARING = "hearing";
    static final String PARTY = "party";
    static final String OBJECTION = "objection";
    static final String OBJECTION_REASONS = "objectionReasons";
    static final String OBJECTION_DECISION = "objectionDecision";
    static final String OBJECTION_DECISION_REASONS = "objectionDecisionReasons";

    private ObjectionVariables() {}

    static UUID id(VariableScope scope, String name) {
        return UUID.fromString((String) scope.getVariable(name));
    }

    static @Nullable UUID find(VariableScope scope, String name) {
        return scope.getVariable(name) == null ? null : id(scope, name);
    }
}
