package org.concordat.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.escalation.NeutralOffice;
import org.springframework.stereotype.Component;

@Component
class AdmitNeutralDelegate implements JavaDelegate {

    private final NeutralOffice office;

    AdmitNeutralDelegate(NeutralOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.admitNeutral(BoardVariables.id(execution, BoardVariables.NEUTRAL));
    }
}
