package org.concordat.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.escalation.CommitteeOffice;
import org.springframework.stereotype.Component;

@Component
class RecordResolutionDelegate implements JavaDelegate {

    private final CommitteeOffice office;

    RecordResolutionDelegate(CommitteeOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var resolution = office.recordResolution(execution.getProcessBusinessKey());
        execution.setVariable(EscalationVariables.TERMS, resolution.toString());
        execution.setVariable(EscalationVariables.ESCALATION_ENDED_AS, "settled");
    }
}
