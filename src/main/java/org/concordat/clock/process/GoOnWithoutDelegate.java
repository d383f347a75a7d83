package org.concordat.clock.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.clock.InformationOffice;
import org.springframework.stereotype.Component;

@Component
class GoOnWithoutDelegate implements JavaDelegate {

    private final InformationOffice office;

    GoOnWithoutDelegate(InformationOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.goOnWithout(ClockVariables.id(execution, ClockVariables.INFORMATION_REQUEST));
    }
}
