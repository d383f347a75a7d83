package org.concordat.conflict.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.conflict.StandstillOffice;
import org.springframework.stereotype.Component;

@Component
class AskForStandstillDelegate implements JavaDelegate {

    private final StandstillOffice office;

    AskForStandstillDelegate(StandstillOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.askForStandstill(
                execution.getProcessBusinessKey(), (String) execution.getVariable(ConflictVariables.LANE), (Integer)
                        execution.getVariable(ConflictVariables.PRIORITY));
    }
}
