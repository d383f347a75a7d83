package org.concordat.sanction.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.sanction.AppealOffice;
import org.springframework.stereotype.Component;

@Component
class OfferAppealDelegate implements JavaDelegate {

    private final AppealOffice office;

    OfferAppealDelegate(AppealOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.offerAppeal(
                SanctionVariables.id(execution, SanctionVariables.SANCTION),
                SanctionVariables.lane(execution),
                SanctionVariables.priority(execution));
    }
}
