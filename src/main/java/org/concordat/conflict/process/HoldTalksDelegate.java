package org.concordat.conflict.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.alliance.Choice;
import org.concordat.conflict.Attendance;
import org.concordat.conflict.MeetingReport;
import org.concordat.conflict.NegotiationOffice;
import org.concordat.conflict.TalksOutcome;
import org.springframework.stereotype.Component;

@Component
class HoldTalksDelegate implements TaskListener {

    private final NegotiationOffice office;

    HoldTalksDelegate(NegotiationOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        var respondents = (String) task.getVariable(ConflictVariables.RESPONDENTS_ATTENDED);
        var report = new MeetingReport(
                ConflictVariables.day(task.getVariable(ConflictVariables.TALKS_HELD_ON)),
                Boolean.TRUE.equals(task.getVariable(ConflictVariables.COMPLAINANT_ATTENDED)),
                Choice.of(Attendance.class, "respondentsAttended", respondents),
                TalksOutcome.of((String) task.getVariable(ConflictVariables.TALKS_OUTCOME)));
        office.holdTalks(task.getExecution().getProcessBusinessKey(), report);
    }
}
