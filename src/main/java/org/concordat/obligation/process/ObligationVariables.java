package org.concordat.obligation.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of an obligation's tracking. */
final class ObligationVariables {

    static final String OBLIGATION = "obligation";
    static final String TERMS = "terms";
    static final String FULFILLED_ON = "fulfilledOn";
    static final String FULFILMENT = "fulfilment";
    static final String BREACH_REVIEW = "breachReview";

    private ObligationVariables() {}

    static UUID obligation(VariableScope scope) {
        return UUID.fromString((String) scope.getVariable(OBLIGATION));
    }
}
