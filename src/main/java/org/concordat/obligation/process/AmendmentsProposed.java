package org.concordat.obligation.process;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.concordat.alliance.InDiagrams;
import org.concordat.obligation.AmendmentOffice;
import org.springframework.stereotype.Component;

/** Tells a diagram whom an amendment burdens and what they answered, and records how it failed. */
@Component("amendments")
@InDiagrams
public class AmendmentsProposed {

    private final AmendmentOffice office;

    AmendmentsProposed(AmendmentOffice office) {
        this.office = office;
    }

    public List<String> burdened(DelegateExecution execution) {
        return office.get(AmendmentVariables.amendment(execution)).burdened().stream()
                .map(UUID::toString)
                .sorted()
                .toList();
    }

    public boolean consented(DelegateExecution execution) {
        return office.isConsented(AmendmentVariables.amendment(execution));
    }

    public boolean refused(DelegateExecution execution) {
        return office.isRefused(AmendmentVariables.amendment(execution));
    }

    public void recordRefusal(DelegateExecution execution) {
        office.recordRefusal(AmendmentVariables.amendment(execution));
    }

    public void recordLapse(DelegateExecution execution) {
        office.recordLapse(AmendmentVariables.amendment(execution));
    }
}
