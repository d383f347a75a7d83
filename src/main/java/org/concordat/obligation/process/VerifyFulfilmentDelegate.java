package org.concordat.obligation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.obligation.ObligationRegister;
import org.concordat.obligation.Verification;
import org.springframework.stereotype.Component;

@Component
class VerifyFulfilmentDelegate implements TaskListener {

    private final ObligationRegister office;

    VerifyFulfilmentDelegate(ObligationRegister office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.verifyFulfilment(ObligationVariables.obligation(task), Verification.of((String)
                task.getVariable(ObligationVariables.FULFILMENT)));
    }
}
