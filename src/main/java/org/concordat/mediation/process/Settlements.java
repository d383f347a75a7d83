package org.concordat.mediation.process;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.plugin.variable.SpinValues;
import org.concordat.alliance.Docket;
import org.concordat.alliance.InDiagrams;
import org.concordat.alliance.Option;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Role;
import org.concordat.mediation.DelegationOffice;
import org.concordat.mediation.SettlementOffice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a diagram who drafts and who signs, and a form whom a clause may bind; hears how a settlement came to nothing. */
@Component
@InDiagrams
public class Settlements {

    private final SettlementOffice office;
    private final DelegationOffice delegations;
    private final Docket docket;
    private final People people;

    Settlements(SettlementOffice office, DelegationOffice delegations, Docket docket, People people) {
        this.office = office;
        this.delegations = delegations;
        this.docket = docket;
        this.people = people;
    }

    /** The mediator, or who stands in for them, drafts where there is one still. */
    public @Nullable String drafter(DelegateExecution execution) {
        var reference = execution.getProcessBusinessKey();
        return Optional.ofNullable(execution.getVariable(SettlementVariables.MEDIATOR))
                .map(mediator -> delegations.acting(reference))
                .filter(acting -> docket.partsOf(reference, acting).contains(Role.MEDIATOR))
                .orElse(null);
    }

    /** Where there is no mediator, any party's representatives may draft. */
    public List<String> drafters(DelegateExecution execution) {
        return Stream.of(drafter(execution) == null)
                .filter(alone -> alone)
                .flatMap(alone -> docket.parties(execution.getProcessBusinessKey()).stream())
                .flatMap(party -> people.representativesOf(party).stream())
                .map(Person::username)
                .toList();
    }

    public List<String> parties(DelegateExecution execution) {
        return docket.parties(execution.getProcessBusinessKey()).stream()
                .map(UUID::toString)
                .toList();
    }

    public boolean signed(DelegateExecution execution) {
        return office.isSigned(execution.getProcessBusinessKey());
    }

    public boolean refused(DelegateExecution execution) {
        return office.isRefused(execution.getProcessBusinessKey());
    }

    public void recordRefusal(DelegateExecution execution) {
        office.recordRefusal(execution.getProcessBusinessKey());
        execution.setVariable(SettlementVariables.ENDED_AS, "refused");
    }

    public void recordLapse(DelegateExecution execution) {
        office.recordLapse(execution.getProcessBusinessKey());
        execution.setVariable(SettlementVariables.ENDED_AS, "lapsed");
    }

    public void offerOptions(DelegateTask task) {
        var options = docket.partyOptions(task.getExecution().getProcessBusinessKey());
        task.setVariableLocal(
                SettlementVariables.PARTY_OPTIONS,
                SpinValues.jsonValue(Option.json(options)).create());
    }
}
