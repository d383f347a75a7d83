package org.concordat.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.mediation.ProposalOffice;
import org.springframework.stereotype.Component;

@Component
class AnswerProposalDelegate implements TaskListener {

    private final ProposalOffice office;

    AnswerProposalDelegate(ProposalOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.answerProposal(
                SearchVariables.nomination(task),
                SearchVariables.party(task),
                SearchVariables.is(task, SearchVariables.PROPOSAL_ANSWER, "accepted"));
    }
}
