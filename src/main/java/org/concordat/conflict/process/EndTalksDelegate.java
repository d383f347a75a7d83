package org.concordat.conflict.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.conflict.NegotiationOffice;
import org.springframework.stereotype.Component;

@Component
class EndTalksDelegate implements JavaDelegate {

    private final NegotiationOffice office;

    EndTalksDelegate(NegotiationOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.endTalks(execution.getProcessBusinessKey());
    }
}
