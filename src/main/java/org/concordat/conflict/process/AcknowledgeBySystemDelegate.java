package org.concordat.conflict.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.conflict.IntakeOffice;
import org.springframework.stereotype.Component;

@Component
class AcknowledgeBySystemDelegate implements JavaDelegate {

    private final IntakeOffice office;

    AcknowledgeBySystemDelegate(IntakeOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.acknowledgeBySystem(execution.getProcessBusinessKey());
    }
}
