package org.concordat.web.pages.rules;

import java.security.Principal;
import java.util.Objects;
import org.concordat.alliance.Alliance;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Unknown;
import org.concordat.web.RuleDesk;
import org.springframework.stereotype.Component;

/** Who may read the rules of their alliance, with what is proposed. */
@Component
class RuleReaders {

    record Reader(Person person, Alliance alliance) {}

    private final People people;
    private final AllianceOffice alliances;

    RuleReaders(People people, AllianceOffice alliances) {
        this.people = people;
        this.alliances = alliances;
    }

    /**
     * Somebody who may read them.
     *
     * @throws Unknown when they may not
     */
    Reader admit(Principal principal) {
        var person = people.find(principal.getName())
                .filter(RuleDesk::isOpenTo)
                .filter(each -> each.alliance() != null)
                .orElseThrow(() -> new Unknown("page", "rules"));
        return new Reader(person, alliances.alliance(Objects.requireNonNull(person.alliance())));
    }
}
