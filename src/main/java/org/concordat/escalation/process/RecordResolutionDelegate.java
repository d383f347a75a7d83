package org.concordat.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.escalation.ResolutionOffice;
import org.springframework.stereotype.Component;

@Component
class RecordResolutionDelegate implements JavaDelegate {

    private final ResolutionOffice office;

    RecordResolutionDelegate(ResolutionOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var resolution = office.recordResolution(execution.getProcessBusinessKey());
        execution.setVariable(EscalationVariables.TERMS, resolution.toString());
        execution.setVariable(EscalationVariables.ESCALATION_ENDED_AS, "settled");
    }
}
