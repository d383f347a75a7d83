package org.concordat.mediation.process;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.concordat.mediation.OfferOffice;
import org.springframework.stereotype.Component;

@Component
class SubmitOfferDelegate implements TaskListener {

    private final OfferOffice office;

    SubmitOfferDelegate(OfferOffice office) {
        this.office = office;
    }

    @Override
    public void notify(DelegateTask task) {
        office.submitOffer(
                task.getExecution().getProcessBusinessKey(),
                UUID.fromString((String) task.getVariable(MediationVariables.PARTY)),
                UUID.fromString((String) task.getVariable(MediationVariables.OFFER)));
    }
}
