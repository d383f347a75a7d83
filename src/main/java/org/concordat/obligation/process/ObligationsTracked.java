package org.concordat.obligation.process;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.concordat.alliance.InDiagrams;
import org.concordat.obligation.FulfilmentOffice;
import org.concordat.obligation.ObligationRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a diagram which obligations there are, who owes them and from when their clocks count. */
@Component("obligations")
@InDiagrams
public class ObligationsTracked {

    private final ObligationRegister register;
    private final FulfilmentOffice fulfilments;

    ObligationsTracked(ObligationRegister register, FulfilmentOffice fulfilments) {
        this.register = register;
        this.fulfilments = fulfilments;
    }

    public List<String> openIn(DelegateExecution execution) {
        return register.obligationsOf(execution.getProcessBusinessKey()).stream()
                .map(obligation -> obligation.id().toString())
                .toList();
    }

    /** How what was promised in a case has ended: kept, waived or released, or broken in at least one part. */
    public String compliance(DelegateExecution execution) {
        return register.isAnyBroken(execution.getProcessBusinessKey()) ? "broken" : "kept";
    }

    public int clauseOf(String obligation) {
        return register.get(UUID.fromString(obligation)).clause();
    }

    /** Which time of its clause it is; none when it is due once. */
    public @Nullable Integer timeOf(String obligation) {
        return register.get(UUID.fromString(obligation)).occurrence().time();
    }

    public Date dueOn(String obligation) {
        return Date.from(register.dueOn(UUID.fromString(obligation)));
    }

    public Date expectedOn(String obligation) {
        return Date.from(register.expectedOn(UUID.fromString(obligation)));
    }

    /** The grace that was agreed; none when the table says. */
    public Optional<Integer> graceOf(String obligation) {
        return Optional.ofNullable(register.get(UUID.fromString(obligation)).grace());
    }

    public boolean isWaiting(String obligation) {
        return register.get(UUID.fromString(obligation)).isWaiting();
    }

    public boolean hasBegun(String obligation) {
        return register.hasBegun(UUID.fromString(obligation));
    }

    public Date beginsOn(String obligation) {
        return Date.from(register.beginsOn(UUID.fromString(obligation)));
    }

    public boolean isKeptInTime(String obligation) {
        return register.isKeptInTime(UUID.fromString(obligation));
    }

    public boolean mayReportAgain(DelegateExecution execution) {
        return fulfilments.mayReportAgain(
                ObligationVariables.obligation(execution), (String) execution.getVariable(ObligationVariables.LANE));
    }

    public String obligor(String obligation) {
        return register.get(UUID.fromString(obligation)).obligor().toString();
    }
}
