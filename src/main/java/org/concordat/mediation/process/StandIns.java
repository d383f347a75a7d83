package org.concordat.mediation.process;

import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.concordat.alliance.InDiagrams;
import org.concordat.alliance.Option;
import org.concordat.mediation.DelegationOffice;
import org.springframework.stereotype.Component;

/** Answers what a delegation asks, and offers its form the names. */
@Component
@InDiagrams
public class StandIns {

    private final DelegationOffice office;

    StandIns(DelegationOffice office) {
        this.office = office;
    }

    public Date begins(DelegateExecution execution) {
        return Date.from(office.begins(DelegationVariables.delegation(execution)));
    }

    public Date over(DelegateExecution execution) {
        return Date.from(office.over(DelegationVariables.delegation(execution)));
    }

    public boolean isCleared(DelegateExecution execution) {
        return office.isCleared(DelegationVariables.delegation(execution));
    }

    public boolean isHeard(DelegateExecution execution) {
        return office.isHeard(DelegationVariables.delegation(execution));
    }

    /** The same once more when the absence begins. */
    public boolean isFree(DelegateExecution execution) {
        return office.isCleared(DelegationVariables.delegation(execution));
    }

    public void vacate(DelegateExecution execution) {
        office.vacate(DelegationVariables.delegation(execution));
    }

    public void offerChoices(DelegateTask task) {
        var options = office.choices(DelegationVariables.delegation(task)).stream()
                .map(each -> new Option(each.person().username(), each.person().name()))
                .toList();
        SearchVariables.offer(task, SearchVariables.MEDIATOR_OPTIONS, options);
    }
}
