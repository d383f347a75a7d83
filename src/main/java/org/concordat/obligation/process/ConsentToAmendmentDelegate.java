package org.concordat.obligation.process;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.obligation.AmendmentOffice;
import org.concordat.obligation.Consent;
import org.springframework.stereotype.Component;

@Component
class ConsentToAmendmentDelegate implements TaskListener {

    private final AmendmentOffice office;

    ConsentToAmendmentDelegate(AmendmentOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        var reply = Consent.Reply.of(
                (String) task.getVariable(AmendmentVariables.AMENDMENT_ANSWER),
                (String) task.getVariable(AmendmentVariables.AUTHORITY),
                ObligationVariables.optionalId(task, AmendmentVariables.MANDATE),
                ObligationVariables.optionalId(task, AmendmentVariables.REFUSAL_REASON));
        office.consentToAmendment(
                AmendmentVariables.amendment(task), ObligationVariables.id(task, ObligationVariables.PARTY), reply);
    }
}
