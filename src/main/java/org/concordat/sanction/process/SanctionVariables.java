package org.concordat.sanction.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of what follows a breach. */
final class SanctionVariables {

    static final String OBLIGATION = "obligation";
    static final String OBLIGEE = "obligee";
    static final String PARTY = "party";
    static final String TERMS = "terms";
    static final String CLAUSE = "clause";
    static final String NOTICE_ANSWER = "noticeAnswer";
    static final String ANSWER_TO_NOTICE = "answerToNotice";
    static final String BREACH_FINDING = "breachFinding";
    static final String FINDING_REASONS = "breachFindingReasons";

    private SanctionVariables() {}

    static UUID id(VariableScope scope, String name) {
        return UUID.fromString((String) scope.getVariable(name));
    }
}
