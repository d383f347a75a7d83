package org.concordat.sanction.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.sanction.StayOffice;
import org.springframework.stereotype.Component;

@Component
class ResumeCureDelegate implements JavaDelegate {

    private final StayOffice office;

    ResumeCureDelegate(StayOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.resumeCure(
                SanctionVariables.id(execution, SanctionVariables.SANCTION), execution.getProcessInstanceId());
    }
}
