package org.concordat.clock.process;

import java.util.List;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.concordat.alliance.InDiagrams;
import org.concordat.clock.InformationOffice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a diagram who decides whether to wait longer for what a party was asked. */
@Component
@InDiagrams
public class InformationAsked {

    private final InformationOffice office;

    InformationAsked(InformationOffice office) {
        this.office = office;
    }

    /** The one person whose step waits; nobody where it is offered to several. */
    public @Nullable String reviewer(VariableScope scope) {
        var reviewers = reviewers(scope);
        return reviewers.size() == 1 ? reviewers.get(0) : null;
    }

    public List<String> reviewers(VariableScope scope) {
        return office.reviewers(ClockVariables.id(scope, ClockVariables.INFORMATION_REQUEST));
    }
}
