package org.concordat.mediation.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.concordat.mediation.StrikeOffice;
import org.springframework.stereotype.Component;

@Component
class DrawStrikeListDelegate implements JavaDelegate {

    private final StrikeOffice office;

    DrawStrikeListDelegate(StrikeOffice office) {
        this.office = office;
    }

    @Override
    public void execute(DelegateExecution execution) {
        office.drawStrikeList(SearchVariables.need(execution));
    }
}
