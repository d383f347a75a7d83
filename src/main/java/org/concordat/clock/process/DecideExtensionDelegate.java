package org.concordat.clock.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.clock.ExtensionDecision;
import org.concordat.clock.ExtensionOffice;
import org.springframework.stereotype.Component;

@Component
class DecideExtensionDelegate implements TaskListener {

    private final ExtensionOffice office;

    DecideExtensionDelegate(ExtensionOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.decideExtension(
                ClockVariables.id(task, ClockVariables.EXTENSION_REQUEST),
                ExtensionDecision.of((String) task.getVariable(ClockVariables.EXTENSION_DECISION)),
                (Number) task.getVariable(ClockVariables.EXTENSION_DAYS),
                ClockVariables.id(task, ClockVariables.EXTENSION_REASONS));
    }
}
