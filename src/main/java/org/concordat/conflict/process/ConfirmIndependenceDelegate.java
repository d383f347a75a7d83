package org.concordat.conflict.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.conflict.Independence;
import org.concordat.conflict.InvestigatorOffice;
import org.springframework.stereotype.Component;

@Component
class ConfirmIndependenceDelegate implements TaskListener {

    private final InvestigatorOffice office;

    ConfirmIndependenceDelegate(InvestigatorOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.confirmIndependence(
                task.getExecution().getProcessBusinessKey(),
                InvestigationVariables.choice(Independence.class, task, InvestigationVariables.INDEPENDENCE),
                InvestigationVariables.idOrNone(task, InvestigationVariables.DISCLOSED_TIES));
    }
}
