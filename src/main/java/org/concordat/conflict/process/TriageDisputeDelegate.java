package org.concordat.conflict.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.conflict.ConflictOffice;
import org.springframework.stereotype.Component;

@Component
class TriageDisputeDelegate implements JavaDelegate {

    private final ConflictOffice office;

    TriageDisputeDelegate(ConflictOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var triage = office.triageDispute(execution.getProcessBusinessKey());
        execution.setVariable(ConflictVariables.LANE, triage.lane());
        execution.setVariable(ConflictVariables.PRIORITY, triage.priority());
        execution.setVariable(ConflictVariables.MEDIATOR_SKILL, triage.mediatorSkill());
    }
}
