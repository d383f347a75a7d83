package org.concordat.clock.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.clock.ExtensionOffice;
import org.springframework.stereotype.Component;

@Component
class ExtendDeadlineDelegate implements JavaDelegate {

    private final ExtensionOffice office;

    ExtendDeadlineDelegate(ExtensionOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.extendDeadline(ClockVariables.id(execution, ClockVariables.EXTENSION_REQUEST));
    }
}
