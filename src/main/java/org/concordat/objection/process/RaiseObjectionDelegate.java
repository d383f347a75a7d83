package org.concordat.objection.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.objection.ObjectionOffice;
import org.springframework.stereotype.Component;

@Component
class RaiseObjectionDelegate implements TaskListener {

    private final ObjectionOffice office;

    RaiseObjectionDelegate(ObjectionOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.raiseObjection(
                ObjectionVariables.id(task, ObjectionVariables.HEARING),
                ObjectionVariables.id(task, ObjectionVariables.PARTY),
                "raised".equals(task.getVariable(ObjectionVariables.OBJECTION)),
                ObjectionVariables.find(task, ObjectionVariables.OBJECTION_REASONS));
    }
}
