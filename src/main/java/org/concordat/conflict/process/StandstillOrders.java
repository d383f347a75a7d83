package org.concordat.conflict.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.concordat.alliance.InDiagrams;
import org.concordat.conflict.StandstillOffice;
import org.springframework.stereotype.Component;

/** Tells a diagram whether a standstill was asked for, and from when it is to be reviewed. */
@Component
@InDiagrams
public class StandstillOrders {

    private final StandstillOffice office;

    StandstillOrders(StandstillOffice office) {
        this.office = office;
    }

    public boolean isAskedFor(DelegateExecution execution) {
        return office.find(execution.getProcessBusinessKey()).isPresent();
    }

    public Date reviewFrom(DelegateExecution execution) {
        return Date.from(office.reviewFrom(execution.getProcessBusinessKey()));
    }
}
