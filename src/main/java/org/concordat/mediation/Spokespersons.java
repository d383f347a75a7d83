package org.concordat.mediation;

import java.util.UUID;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.People;
import org.concordat.alliance.Refusal;
import org.springframework.stereotype.Component;

/** Sees to it that whoever speaks for a party represents it. */
@Component
class Spokespersons {

    private final People people;
    private final Circumstances circumstances;

    Spokespersons(People people, Circumstances circumstances) {
        this.people = people;
        this.circumstances = circumstances;
    }

    /**
     * The person who acts, as one who speaks for the party.
     *
     * @throws Refusal naming the field when they do not represent it
     */
    String speakingFor(UUID party, String field) {
        var person = circumstances.person();
        var represents = people.representativesOf(party).stream()
                .anyMatch(each -> each.username().equals(person));
        if (!represents) {
            throw new Refusal(field, "only a representative of the party may answer for it");
        }
        return person;
    }
}
