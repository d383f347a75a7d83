package org.concordat.escalation.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.escalation.DecisionReviewOffice;
import org.springframework.stereotype.Component;

/** A sanction was looked at again; decisions that counted its member's vote as off are, too. */
@Component
class FlagDecisionsDelegate implements JavaDelegate {

    private final DecisionReviewOffice office;

    FlagDecisionsDelegate(DecisionReviewOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.flagDecisions(
                execution.getProcessBusinessKey(),
                id(execution, "party"),
                ((Number) execution.getVariable(EscalationVariables.PRIORITY)).intValue());
    }

    private static UUID id(DelegateExecution execution, String variable) {
        return UUID.fromString((String) execution.getVariable(variable));
    }
}
