package org.concordat.obligation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.obligation.DependencyOffice;
import org.springframework.stereotype.Component;

@Component
class ApplyDependencyRuleDelegate implements JavaDelegate {

    private final DependencyOffice office;

    ApplyDependencyRuleDelegate(DependencyOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var sequel = office.applyRule(
                ObligationVariables.obligation(execution), (String) execution.getVariable(ObligationVariables.LANE));
        execution.setVariable(ObligationVariables.SEQUEL, sequel.word());
    }
}
