package org.concordat.conflict.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.conflict.ConflictOffice;
import org.springframework.stereotype.Component;

@Component
class AcknowledgeReportDelegate implements JavaDelegate {

    private final ConflictOffice office;

    AcknowledgeReportDelegate(ConflictOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.acknowledgeReport(execution.getProcessBusinessKey());
    }
}
