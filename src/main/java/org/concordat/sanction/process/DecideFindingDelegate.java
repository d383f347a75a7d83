package org.concordat.sanction.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.sanction.Finding;
import org.concordat.sanction.SanctionOffice;
import org.springframework.stereotype.Component;

@Component
class DecideFindingDelegate implements TaskListener {

    private final SanctionOffice office;

    DecideFindingDelegate(SanctionOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.decideFinding(
                SanctionVariables.id(task, SanctionVariables.OBLIGATION),
                Finding.of((String) task.getVariable(SanctionVariables.BREACH_FINDING)),
                SanctionVariables.id(task, SanctionVariables.FINDING_REASONS));
    }
}
