package org.concordat.obligation.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.obligation.FulfilmentOffice;
import org.springframework.stereotype.Component;

@Component
class ReportFulfilmentDelegate implements TaskListener {

    private final FulfilmentOffice office;

    ReportFulfilmentDelegate(FulfilmentOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.reportFulfilment(
                ObligationVariables.obligation(task),
                (Date) task.getVariable(ObligationVariables.FULFILLED_ON),
                ObligationVariables.id(task, ObligationVariables.FULFILMENT_REPORT),
                ObligationVariables.optionalId(task, ObligationVariables.FULFILMENT_EXHIBITS),
                (Number) task.getVariable(ObligationVariables.MEASURED_VALUE));
    }
}
