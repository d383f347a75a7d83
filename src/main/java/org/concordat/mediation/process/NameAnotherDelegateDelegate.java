package org.concordat.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.mediation.DelegationOffice;
import org.springframework.stereotype.Component;

@Component
class NameAnotherDelegateDelegate implements TaskListener {

    private final DelegationOffice office;

    NameAnotherDelegateDelegate(DelegationOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.nameAnotherDelegate(
                DelegationVariables.delegation(task),
                "named".equals(task.getVariable(DelegationVariables.DELEGATE_CHOICE)),
                (String) task.getVariable(DelegationVariables.ANOTHER_DELEGATE));
    }
}
