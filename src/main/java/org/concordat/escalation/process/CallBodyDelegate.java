package org.concordat.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.escalation.CommitteeOffice;
import org.springframework.stereotype.Component;

@Component
class CallBodyDelegate implements JavaDelegate {

    private final CommitteeOffice office;

    CallBodyDelegate(CommitteeOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var lane = (String) execution.getVariable(EscalationVariables.LANE);
        var body = office.callBody(execution.getProcessBusinessKey(), lane);
        execution.setVariable(EscalationVariables.BODY, body.word());
    }
}
