package org.concordat.conflict.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.conflict.ConflictOffice;
import org.springframework.stereotype.Component;

@Component
class CloseWithoutRemedyDelegate implements JavaDelegate {

    private final ConflictOffice office;

    CloseWithoutRemedyDelegate(ConflictOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.closeWithoutRemedy(execution.getProcessBusinessKey());
    }
}
