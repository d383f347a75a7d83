package org.concordat.obligation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.obligation.FulfilmentOffice;
import org.springframework.stereotype.Component;

@Component
class RemindObligorDelegate implements TaskListener {

    private final FulfilmentOffice office;

    RemindObligorDelegate(FulfilmentOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.remindObligor(ObligationVariables.obligation(task));
    }
}
