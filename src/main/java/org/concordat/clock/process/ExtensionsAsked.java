package org.concordat.clock.process;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.concordat.alliance.InDiagrams;
import org.concordat.clock.ExtensionOffice;
import org.springframework.stereotype.Component;

/** Answers what a request for more time asks. */
@Component("extensions")
@InDiagrams
public class ExtensionsAsked {

    private final ExtensionOffice office;

    ExtensionsAsked(ExtensionOffice office) {
        this.office = office;
    }

    public List<String> asked(DelegateExecution execution) {
        return office.asked(request(execution)).stream().map(UUID::toString).toList();
    }

    public void noteSilence(DelegateExecution execution) {
        office.noteSilence(request(execution));
    }

    public boolean isConsentGiven(DelegateExecution execution) {
        return office.isConsentGiven(request(execution));
    }

    public boolean hasDecider(DelegateExecution execution) {
        return office.hasDecider(request(execution));
    }

    public List<String> deciders(DelegateExecution execution) {
        return office.deciders(request(execution));
    }

    private static UUID request(DelegateExecution execution) {
        return ClockVariables.id(execution, ClockVariables.EXTENSION_REQUEST);
    }
}
