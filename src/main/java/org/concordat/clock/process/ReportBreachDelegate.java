package org.concordat.clock.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.clock.BreachOffice;
import org.springframework.stereotype.Component;

@Component
class ReportBreachDelegate implements JavaDelegate {

    private final BreachOffice office;

    ReportBreachDelegate(BreachOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var name = (String) execution.getVariable(ClockVariables.CLOCK_NAME);
        office.reportBreach(Clocks.wait(execution, name));
    }
}
