package org.concordat.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.mediation.DepartureOffice;
import org.springframework.stereotype.Component;

@Component
class RelieveMediatorDelegate implements JavaDelegate {

    private final DepartureOffice office;

    RelieveMediatorDelegate(DepartureOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.relieveMediator(execution.getProcessBusinessKey());
    }
}
