package org.concordat.mediation;

import java.util.List;
import java.util.stream.Collectors;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.concordat.mediation.AppointmentOffice.Need;
import org.concordat.mediation.PoolOffice.Pooled;
import org.springframework.stereotype.Component;

/** Who may stand in for a mediator: whoever might be named as mediator, and is there all the time. */
@Component
class DelegateChoice {

    private final PoolOffice pool;
    private final Appointments appointments;
    private final Nominations nominations;
    private final Selections selections;
    private final Docket docket;

    DelegateChoice(
            PoolOffice pool, Appointments appointments, Nominations nominations, Selections selections, Docket docket) {
        this.pool = pool;
        this.appointments = appointments;
        this.nominations = nominations;
        this.selections = selections;
        this.docket = docket;
    }

    List<Pooled> choices(String reference, Absence absence) {
        var need = need(reference);
        var out = nominations.findByReferenceOrderByNamedAt(reference).stream()
                .filter(Nomination::isOut)
                .map(Nomination::person)
                .collect(Collectors.toSet());
        return pool.eligible(reference, selections.of(need).lookBackYears(), need.skill()).stream()
                .filter(each -> !each.entry().isAwayDuring(absence))
                .filter(each -> !out.contains(each.person().username()))
                .filter(each ->
                        !docket.partsOf(reference, each.person().username()).contains(Role.MEDIATOR))
                .toList();
    }

    /**
     * @param field which says who it is to be
     * @throws Refusal when the person may not stand in in this case on these days
     */
    void require(String field, String delegate, String reference, Absence absence) {
        var isChoice = choices(reference, absence).stream()
                .anyMatch(each -> each.person().username().equals(delegate));
        if (!isChoice) {
            throw new Refusal(
                    field,
                    "must be another mediator of the pool who belongs to no party of " + reference
                            + ", has no tie to one and is there on all these days");
        }
    }

    /** Whether nothing that is known speaks against somebody who was cleared. */
    boolean isFree(Delegation delegation) {
        var reference = delegation.reference();
        return pool.isFree(
                        delegation.delegate(),
                        reference,
                        selections.of(need(reference)).lookBackYears())
                && !pool.isAwayDuring(delegation.delegate(), delegation.absence());
    }

    private Need need(String reference) {
        return appointments
                .findTopByReferenceOrderByStartedAtDesc(reference)
                .map(Appointment::need)
                .orElseGet(() -> new Need(reference, "standard", "general"));
    }
}
