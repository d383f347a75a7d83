package org.concordat.conflict.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.conflict.InvestigationOffice;
import org.springframework.stereotype.Component;

@Component
class ReportFindingsDelegate implements TaskListener {

    private final InvestigationOffice office;

    ReportFindingsDelegate(InvestigationOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.reportFindings(
                task.getExecution().getProcessBusinessKey(),
                InvestigationVariables.id(task, InvestigationVariables.FINDINGS),
                InvestigationVariables.idOrNone(task, InvestigationVariables.RECOMMENDATIONS));
    }
}
