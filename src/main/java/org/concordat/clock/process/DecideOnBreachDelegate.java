package org.concordat.clock.process;

import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.clock.BreachDecision;
import org.concordat.clock.BreachOffice;
import org.springframework.stereotype.Component;

@Component
class DecideOnBreachDelegate implements TaskListener {

    private final BreachOffice office;

    DecideOnBreachDelegate(BreachOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        var clock = UUID.fromString((String) task.getVariable(ClockVariables.CLOCK));
        var decision = BreachDecision.of((String) task.getVariable(ClockVariables.BREACH_DECISION));
        var until = (Date) task.getVariable(ClockVariables.EXTENDED_UNTIL);
        office.decideOnBreach(clock, decision, until == null ? null : until.toInstant(), (String)
                task.getVariable(ClockVariables.NEW_HOLDER));
    }
}
