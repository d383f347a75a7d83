package org.concordat.clock.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.clock.ProceedingsOffice;
import org.springframework.stereotype.Component;

@Component
class HoldClocksDelegate implements JavaDelegate {

    private final ProceedingsOffice office;

    HoldClocksDelegate(ProceedingsOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.holdClocks(ClockVariables.step(execution), ClockVariables.callers(execution));
    }
}
