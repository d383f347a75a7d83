package org.concordat.conflict.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.alliance.Choice;
import org.concordat.conflict.StandstillDecision;
import org.concordat.conflict.StandstillOffice;
import org.springframework.stereotype.Component;

@Component
class DecideOnStandstillDelegate implements TaskListener {

    private final StandstillOffice office;

    DecideOnStandstillDelegate(StandstillOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.decideOnStandstill(
                ConflictVariables.requiredItem(task, ConflictVariables.STANDSTILL_ORDER),
                Choice.of(StandstillDecision.class, ConflictVariables.STANDSTILL, (String)
                        task.getVariable(ConflictVariables.STANDSTILL)),
                ConflictVariables.item(task, ConflictVariables.MEASURES_ORDERED),
                (Date) task.getVariable(ConflictVariables.STANDSTILL_UNTIL));
    }
}
