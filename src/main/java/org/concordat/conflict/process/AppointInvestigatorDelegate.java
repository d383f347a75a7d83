package org.concordat.conflict.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.conflict.InvestigatorChoice;
import org.concordat.conflict.InvestigatorOffice;
import org.springframework.stereotype.Component;

@Component
class AppointInvestigatorDelegate implements TaskListener {

    private final InvestigatorOffice office;

    AppointInvestigatorDelegate(InvestigatorOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.appointInvestigator(
                task.getExecution().getProcessBusinessKey(),
                InvestigationVariables.choice(
                        InvestigatorChoice.class, task, InvestigationVariables.INVESTIGATOR_CHOICE),
                (String) task.getVariable(InvestigationVariables.INVESTIGATOR),
                InvestigationVariables.id(task, InvestigationVariables.INVESTIGATOR_REASONS));
    }
}
