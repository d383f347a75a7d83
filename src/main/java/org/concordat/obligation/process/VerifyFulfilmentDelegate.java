package org.concordat.obligation.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.obligation.FulfilmentOffice;
import org.concordat.obligation.Verdict;
import org.springframework.stereotype.Component;

@Component
class VerifyFulfilmentDelegate implements TaskListener {

    private final FulfilmentOffice office;

    VerifyFulfilmentDelegate(FulfilmentOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        var verdict = Verdict.of(
                (String) task.getVariable(ObligationVariables.FULFILMENT),
                ObligationVariables.id(task, ObligationVariables.VERIFICATION_REASONS),
                ObligationVariables.optionalId(task, ObligationVariables.MISSING_PART),
                ObligationVariables.optionalId(task, ObligationVariables.MISSED_TARGET),
                (Date) task.getVariable(ObligationVariables.REMAINDER_DUE_ON));
        office.verifyFulfilment(ObligationVariables.obligation(task), verdict);
    }
}
