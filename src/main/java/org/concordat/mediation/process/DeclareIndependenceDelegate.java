package org.concordat.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.mediation.ClearanceOffice;
import org.springframework.stereotype.Component;

@Component
class DeclareIndependenceDelegate implements TaskListener {

    private final ClearanceOffice office;

    DeclareIndependenceDelegate(ClearanceOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.declareIndependence(
                SearchVariables.nomination(task),
                SearchVariables.is(task, SearchVariables.INDEPENDENCE, "independent"),
                SearchVariables.id(task, SearchVariables.TIES_DISCLOSED));
    }
}
