package org.concordat.mediation;

import java.util.UUID;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Power;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sees to it that the pool is kept by the office, and by nobody whose employer gains from what is entered. */
@Component
class Keepers {

    private final People people;
    private final Circumstances circumstances;

    Keepers(People people, Circumstances circumstances) {
        this.people = people;
        this.circumstances = circumstances;
    }

    /** @throws Refusal when the person who acts does not keep the pool this mediator is in, or has an interest in them */
    void requireKeeperOf(Person mediator) {
        var keeper = keeper();
        var keeps = keeper.may(Power.KEEP_THE_POOL)
                && (keeper.alliance() == null || keeper.alliance().equals(mediator.alliance()));
        if (!keeps) {
            throw new Refusal("mediator", "is entered by the alliance's case managers and administrators only");
        }
        requireNoInterest(mediator.employer());
    }

    /** @throws Refusal when the person who acts works for this member */
    void requireNoInterest(@Nullable UUID member) {
        if (member != null && member.equals(keeper().employer())) {
            throw new Refusal("mediator", "is bound to the member you work for; somebody else has to enter this");
        }
    }

    /** In what role the person who acts keeps the pool. */
    Role role() {
        var keeper = keeper();
        if (keeper.is(Role.CASE_MANAGER)) {
            return Role.CASE_MANAGER;
        }
        return keeper.is(Role.ADMINISTRATOR) ? Role.ADMINISTRATOR : Role.MEDIATOR;
    }

    private Person keeper() {
        return people.get(circumstances.person());
    }
}
