package org.concordat.conflict.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.conflict.InvestigationOffice;
import org.springframework.stereotype.Component;

@Component
class SetOutAllegationsDelegate implements TaskListener {

    private final InvestigationOffice office;

    SetOutAllegationsDelegate(InvestigationOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.setOutAllegations(
                task.getExecution().getProcessBusinessKey(),
                InvestigationVariables.id(task, InvestigationVariables.ALLEGATIONS),
                InvestigationVariables.id(task, InvestigationVariables.REQUESTS));
    }
}
