package org.concordat.conflict.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.alliance.Choice;
import org.concordat.conflict.Ending;
import org.concordat.conflict.LinkOffice;
import org.springframework.stereotype.Component;

@Component
class TellLinkedDisputesDelegate implements JavaDelegate {

    private final LinkOffice office;

    TellLinkedDisputesDelegate(LinkOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.tellLinkedDisputes(
                execution.getProcessBusinessKey(), Choice.of(Ending.class, ConflictVariables.ENDING, (String)
                        execution.getVariable(ConflictVariables.ENDING)));
    }
}
