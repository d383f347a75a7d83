package org.concordat.escalation.process;

import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of a vote of the board. */
final class BoardVariables {

    static final String DECISION_TYPE = "decisionType";
    static final String MOTION_TEXT = "motionText";
    static final String MOTION_SUBJECT = "motionSubject";
    static final String MOTION = "motion";
    static final String MOTION_RESULT = "motionResult";
    static final String SEAT = "seat";
    static final String CHOICE = "choice";
    static final String INTEREST_DECLARED = "interestDeclared";
    static final String BALLOT_REASONS = "ballotReasons";

    private BoardVariables() {}

    static UUID id(VariableScope scope, String name) {
        return find(scope, name).orElseThrow();
    }

    static Optional<UUID> find(VariableScope scope, String name) {
        return Optional.ofNullable((String) scope.getVariable(name)).map(UUID::fromString);
    }
}
