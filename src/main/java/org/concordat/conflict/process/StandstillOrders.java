package org.concordat.conflict.process;

import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.concordat.alliance.InDiagrams;
import org.concordat.conflict.StandstillOffice;
import org.springframework.stereotype.Component;

/** Tells a diagram whether a standstill was asked for, since when, and from when it is to be reviewed. */
@Component
@InDiagrams
public class StandstillOrders {

    private final StandstillOffice office;

    StandstillOrders(StandstillOffice office) {
        this.office = office;
    }

    public boolean isAskedFor(DelegateExecution execution) {
        return office.isAskedFor(execution.getProcessBusinessKey());
    }

    public Date reviewFrom(DelegateExecution execution) {
        return Date.from(office.reviewFrom(standstill(execution)));
    }

    /** The event from which the time for an answer is counted, in whichever dispute the committee was asked. */
    public Date askedAt(DelegateExecution execution) {
        return Date.from(office.askedAt(standstill(execution)));
    }

    private static UUID standstill(DelegateExecution execution) {
        return ConflictVariables.requiredItem(execution, ConflictVariables.STANDSTILL_ORDER);
    }
}
