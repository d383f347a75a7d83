package org.concordat.clock;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.alliance.Docket;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** In which role somebody acts on a step that is not a party's. */
@Component
class ActingRoles {

    private static final List<Role> ROLES = List.of(
            Role.MEDIATOR,
            Role.INVESTIGATOR,
            Role.CASE_MANAGER,
            Role.COMPLIANCE_OFFICER,
            Role.COMMITTEE_MEMBER,
            Role.ADMINISTRATOR);

    private final Docket docket;
    private final People people;

    ActingRoles(Docket docket, People people) {
        this.docket = docket;
        this.people = people;
    }

    /** The part they have in the case, else what they are in the alliance. */
    Role of(String reference, String person) {
        var parts = docket.partsOf(reference, person);
        return Stream.concat(
                        ROLES.stream().filter(parts::contains), ROLES.stream().filter(people.get(person)::is))
                .findFirst()
                .orElse(Role.CASE_MANAGER);
    }

    /** The party a person works for, if they work for one. */
    @Nullable
    UUID partyOf(String reference, String person) {
        return people.find(person)
                .map(Person::employer)
                .filter(docket.parties(reference)::contains)
                .orElse(null);
    }
}
