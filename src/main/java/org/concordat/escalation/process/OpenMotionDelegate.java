package org.concordat.escalation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.escalation.BoardOffice;
import org.concordat.escalation.Proposal;
import org.springframework.stereotype.Component;

@Component
class OpenMotionDelegate implements JavaDelegate {

    private final BoardOffice office;

    OpenMotionDelegate(BoardOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var proposal = new Proposal(
                (String) execution.getVariable(BoardVariables.DECISION_TYPE),
                Proposal.Meeting.of((String) execution.getVariable(BoardVariables.MEETING)),
                (String) execution.getVariable(EscalationVariables.LANE),
                BoardVariables.id(execution, BoardVariables.MOTION_TEXT),
                BoardVariables.find(execution, BoardVariables.MOTION_SUBJECT).orElse(null),
                BoardVariables.day(execution, BoardVariables.EFFECTIVE_ON));
        var motion = office.openMotion(execution.getProcessBusinessKey(), proposal);
        execution.setVariable(BoardVariables.MOTION, motion.toString());
    }
}
