package org.concordat.access;

import java.util.List;
import java.util.Set;
import org.concordat.alliance.Docket;
import org.concordat.alliance.DocketCase;
import org.concordat.alliance.LinkedCases;
import org.concordat.alliance.Person;
import org.concordat.alliance.Role;

/** Asked for, one by one, where a single case is looked at. */
record TiesOfOne(Docket docket, LinkedCases linked, Glasses glasses, Person person) implements Ties {

    @Override
    public Set<Role> partsIn(String reference) {
        return docket.partsOf(reference, person.username());
    }

    @Override
    public boolean votesIn(String reference) {
        return !docket.casesToDo(List.of(reference), person.username(), Role.BOARD_MEMBER)
                .isEmpty();
    }

    @Override
    public List<DocketCase> goesOnIn(String reference) {
        return linked.goesOnIn(reference).stream().map(docket::caseOf).toList();
    }

    @Override
    public boolean hasOpenGlass(String reference) {
        return glasses.openTo(person.username(), reference).isPresent();
    }
}
