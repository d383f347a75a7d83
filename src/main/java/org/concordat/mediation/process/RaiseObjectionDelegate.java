package org.concordat.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.mediation.ClearanceOffice;
import org.springframework.stereotype.Component;

@Component
class RaiseObjectionDelegate implements TaskListener {

    private final ClearanceOffice office;

    RaiseObjectionDelegate(ClearanceOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.raiseObjection(
                SearchVariables.nomination(task),
                SearchVariables.party(task),
                SearchVariables.is(task, SearchVariables.OBJECTION, "raised"),
                SearchVariables.id(task, SearchVariables.OBJECTION_REASONS));
    }
}
