package org.concordat.mediation.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.mediation.MediationOffice;
import org.concordat.mediation.Signature;
import org.springframework.stereotype.Component;

@Component
class SignSettlementDelegate implements TaskListener {

    private final MediationOffice office;

    SignSettlementDelegate(MediationOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        var answer = Signature.Answer.of((String) task.getVariable(MediationVariables.SIGNATURE));
        office.signSettlement(
                task.getExecution().getProcessBusinessKey(),
                UUID.fromString((String) task.getVariable(MediationVariables.PARTY)),
                answer);
    }
}
