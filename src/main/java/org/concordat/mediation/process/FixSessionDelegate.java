package org.concordat.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.mediation.SessionOffice;
import org.springframework.stereotype.Component;

@Component
class FixSessionDelegate implements JavaDelegate {

    private final SessionOffice office;

    FixSessionDelegate(SessionOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.fixSession(execution.getProcessBusinessKey());
    }
}
