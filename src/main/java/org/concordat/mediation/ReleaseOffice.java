package org.concordat.mediation;

import java.util.Set;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.LostRoles;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.Role;
import org.concordat.notice.Notice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever is a mediator no longer mediates nothing any more: their part ends as when they step down. */
@Service
@Transactional
class ReleaseOffice implements LostRoles {

    private final Mediations mediations;
    private final Delegations delegations;
    private final DepartureOffice departures;
    private final Docket docket;

    ReleaseOffice(Mediations mediations, Delegations delegations, DepartureOffice departures, Docket docket) {
        this.mediations = mediations;
        this.delegations = delegations;
        this.departures = departures;
        this.docket = docket;
    }

    @Override
    public void lost(String person, Set<Role> roles) {
        if (roles.contains(Role.MEDIATOR)) {
            delegations.findByDelegateAndState(person, Delegation.State.ACTING).forEach(this::release);
            mediations.openCasesOf(person).stream()
                    .filter(reference -> docket.partsOf(reference, person).contains(Role.MEDIATOR))
                    .forEach(reference -> release(reference, person));
        }
    }

    private void release(Delegation delegation) {
        var fact = fact(delegation.reference(), Outcome.DELEGATE_RELEASED, delegation.delegate());
        departures.leave(delegation, Notice.Template.DELEGATE_RELEASED, fact);
    }

    private void release(String reference, String mediator) {
        var fact = fact(reference, Outcome.MEDIATOR_RELEASED, mediator);
        departures.stepDown(reference, mediator, Notice.Template.MEDIATOR_RELEASED, fact);
    }

    private Fact fact(String reference, Outcome outcome, String mediator) {
        return Fact.of(docket.caseOf(reference), outcome).with("mediator", mediator);
    }
}
