package org.concordat.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.escalation.DecisionReviewOffice;
import org.springframework.stereotype.Component;

@Component
class CompareResultsDelegate implements JavaDelegate {

    private final DecisionReviewOffice office;

    CompareResultsDelegate(DecisionReviewOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var changed = office.compareResults(
                BoardVariables.id(execution, BoardVariables.FLAGGED_MOTION),
                BoardVariables.id(execution, BoardVariables.MOTION));
        execution.setVariable(BoardVariables.RESULT_AGAIN, changed ? "changed" : "same");
    }
}
