package org.concordat.objection.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.objection.ObjectionOffice;
import org.springframework.stereotype.Component;

@Component
class AskPartiesDelegate implements JavaDelegate {

    private final ObjectionOffice office;

    AskPartiesDelegate(ObjectionOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var hearing = office.askParties(ObjectionVariables.id(execution, ObjectionVariables.NAMED));
        execution.setVariable(ObjectionVariables.HEARING, hearing.toString());
    }
}
