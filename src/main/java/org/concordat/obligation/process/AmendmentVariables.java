package org.concordat.obligation.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of an amendment. */
final class AmendmentVariables {

    static final String AMENDMENT = "amendment";
    static final String AMENDMENT_ANSWER = "amendmentAnswer";
    static final String AUTHORITY = "authority";
    static final String MANDATE = "mandate";
    static final String REFUSAL_REASON = "refusalReason";

    private AmendmentVariables() {}

    static UUID amendment(VariableScope scope) {
        return ObligationVariables.id(scope, AMENDMENT);
    }
}
