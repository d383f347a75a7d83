package org.concordat.objection.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.objection.ObjectionOffice;
import org.springframework.stereotype.Component;

@Component
class DecideObjectionDelegate implements TaskListener {

    private final ObjectionOffice office;

    DecideObjectionDelegate(ObjectionOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.decideObjection(
                ObjectionVariables.id(task, ObjectionVariables.HEARING),
                "upheld".equals(task.getVariable(ObjectionVariables.OBJECTION_DECISION)),
                ObjectionVariables.id(task, ObjectionVariables.OBJECTION_DECISION_REASONS));
    }
}
