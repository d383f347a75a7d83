package org.concordat.clock.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.clock.ExtensionOffice;
import org.springframework.stereotype.Component;

@Component
class AnswerExtensionDelegate implements TaskListener {

    private final ExtensionOffice office;

    AnswerExtensionDelegate(ExtensionOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.answerExtension(
                ClockVariables.id(task, ClockVariables.EXTENSION_REQUEST),
                ClockVariables.id(task, ClockVariables.PARTY),
                "agreed".equals(task.getVariable(ClockVariables.EXTENSION_ANSWER)),
                ClockVariables.optionalId(task, ClockVariables.EXTENSION_REMARKS));
    }
}
