package org.concordat.mediation.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.alliance.Authority;
import org.concordat.mediation.SettlementOffice;
import org.concordat.mediation.Signature;
import org.springframework.stereotype.Component;

@Component
class SignSettlementDelegate implements TaskListener {

    private final SettlementOffice office;

    SignSettlementDelegate(SettlementOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        var reply = new Signature.Reply(
                Signature.Answer.of((String) task.getVariable(SettlementVariables.SIGNATURE)),
                Authority.ofNullable((String) task.getVariable(SettlementVariables.AUTHORITY)),
                SettlementVariables.id(task.getVariable(SettlementVariables.MANDATE)),
                SettlementVariables.id(task.getVariable(SettlementVariables.REFUSAL_REASON)));
        var party = UUID.fromString((String) task.getVariable(SettlementVariables.PARTY));
        office.signSettlement(task.getExecution().getProcessBusinessKey(), party, reply);
    }
}
