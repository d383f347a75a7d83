package org.concordat.conflict.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.conflict.ConflictOffice;
import org.springframework.stereotype.Component;

@Component
class SplitOffSettledPartDelegate implements JavaDelegate {

    private final ConflictOffice office;

    SplitOffSettledPartDelegate(ConflictOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.splitOffSettledPart(
                execution.getProcessBusinessKey(),
                UUID.fromString((String) execution.getVariable(ConflictVariables.SETTLEMENT)),
                UUID.fromString((String) execution.getVariable(ConflictVariables.SETTLED_ISSUES)),
                (Integer) execution.getVariable(ConflictVariables.PRIORITY));
    }
}
