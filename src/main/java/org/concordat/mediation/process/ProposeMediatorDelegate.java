package org.concordat.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.mediation.ProposalOffice;
import org.springframework.stereotype.Component;

@Component
class ProposeMediatorDelegate implements TaskListener {

    private final ProposalOffice office;

    ProposeMediatorDelegate(ProposalOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        var nomination =
                office.proposeMediator(SearchVariables.need(task), (String) task.getVariable(SearchVariables.MEDIATOR));
        task.setVariable(SearchVariables.NOMINATION, nomination.toString());
    }
}
