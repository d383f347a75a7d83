package org.concordat.mediation.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of a delegation. */
final class DelegationVariables {

    static final String DELEGATION = "delegation";
    static final String DELEGATE = "delegate";
    static final String DELEGATE_CHOICE = "delegateChoice";
    static final String ANOTHER_DELEGATE = "anotherDelegate";

    private DelegationVariables() {}

    static UUID delegation(VariableScope scope) {
        return UUID.fromString((String) scope.getVariable(DELEGATION));
    }
}
