package org.concordat.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.escalation.NeutralOffice;
import org.springframework.stereotype.Component;

@Component
class AppointNeutralDelegate implements TaskListener {

    private final NeutralOffice office;

    AppointNeutralDelegate(NeutralOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        var neutral = office.appointNeutral(
                BoardVariables.id(task, BoardVariables.DEADLOCK),
                (String) task.getVariable(EscalationVariables.LANE),
                (String) task.getVariable(BoardVariables.NEUTRAL_PERSON));
        task.setVariable(BoardVariables.NEUTRAL, neutral.toString());
    }
}
