package org.concordat.escalation.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.escalation.Position;
import org.concordat.escalation.PositionOffice;
import org.springframework.stereotype.Component;

@Component
class FilePositionDelegate implements TaskListener {

    private final PositionOffice office;

    FilePositionDelegate(PositionOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        var statement = (String) task.getVariable(EscalationVariables.POSITION_STATEMENT);
        office.filePosition(
                task.getExecution().getProcessBusinessKey(),
                UUID.fromString((String) task.getVariable(EscalationVariables.PARTY)),
                Position.of((String) task.getVariable(EscalationVariables.POSITION)),
                statement == null ? null : UUID.fromString(statement));
    }
}
