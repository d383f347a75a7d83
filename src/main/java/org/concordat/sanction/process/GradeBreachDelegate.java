package org.concordat.sanction.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.sanction.BreachSeverity;
import org.concordat.sanction.Grade;
import org.concordat.sanction.Intent;
import org.concordat.sanction.SanctionDecisionOffice;
import org.springframework.stereotype.Component;

@Component
class GradeBreachDelegate implements TaskListener {

    private final SanctionDecisionOffice office;

    GradeBreachDelegate(SanctionDecisionOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.gradeBreach(
                SanctionVariables.id(task, SanctionVariables.OBLIGATION),
                new Grade(
                        BreachSeverity.of((String) task.getVariable(SanctionVariables.BREACH_SEVERITY)),
                        Intent.of((String) task.getVariable(SanctionVariables.BREACH_INTENT)),
                        "yes".equals(task.getVariable(SanctionVariables.SELF_REPORTED)),
                        "yes".equals(task.getVariable(SanctionVariables.IMMEDIATE_DANGER)),
                        SanctionVariables.id(task, SanctionVariables.GRADING_REASONS)));
    }
}
