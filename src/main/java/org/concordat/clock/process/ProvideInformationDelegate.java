package org.concordat.clock.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.clock.InformationOffice;
import org.springframework.stereotype.Component;

@Component
class ProvideInformationDelegate implements TaskListener {

    private final InformationOffice office;

    ProvideInformationDelegate(InformationOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.provideInformation(
                ClockVariables.id(task, ClockVariables.INFORMATION_REQUEST),
                ClockVariables.id(task, ClockVariables.INFORMATION_ANSWER));
    }
}
