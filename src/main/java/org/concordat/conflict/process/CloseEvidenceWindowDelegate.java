package org.concordat.conflict.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.conflict.EvidenceWindowOffice;
import org.springframework.stereotype.Component;

@Component
class CloseEvidenceWindowDelegate implements JavaDelegate {

    private final EvidenceWindowOffice office;

    CloseEvidenceWindowDelegate(EvidenceWindowOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.closeEvidenceWindow(execution.getProcessBusinessKey());
    }
}
