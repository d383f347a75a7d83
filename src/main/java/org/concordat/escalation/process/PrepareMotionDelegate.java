package org.concordat.escalation.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.escalation.EscalationOffice;
import org.springframework.stereotype.Component;

@Component
class PrepareMotionDelegate implements TaskListener {

    private final EscalationOffice office;

    PrepareMotionDelegate(EscalationOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        var measures = office.prepareMotion(
                task.getExecution().getProcessBusinessKey(),
                (String) task.getVariable(EscalationVariables.LANE),
                UUID.fromString((String) task.getVariable(EscalationVariables.MOTION_TEXT)),
                UUID.fromString((String) task.getVariable(EscalationVariables.MEASURES)),
                BoardVariables.day(task, BoardVariables.EFFECTIVE_ON));
        task.setVariable(EscalationVariables.MEASURES, measures.toString());
    }
}
