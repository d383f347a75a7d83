package org.concordat.clock.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.clock.ExtensionOffice;
import org.springframework.stereotype.Component;

@Component
class RefuseExtensionDelegate implements JavaDelegate {

    private final ExtensionOffice office;

    RefuseExtensionDelegate(ExtensionOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.refuseExtension(ClockVariables.id(execution, ClockVariables.EXTENSION_REQUEST));
    }
}
