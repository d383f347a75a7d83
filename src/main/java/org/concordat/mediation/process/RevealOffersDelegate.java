package org.concordat.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.mediation.OfferOffice;
import org.springframework.stereotype.Component;

@Component
class RevealOffersDelegate implements JavaDelegate {

    private final OfferOffice office;

    RevealOffersDelegate(OfferOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.revealOffers(execution.getProcessBusinessKey());
    }
}
