package org.concordat.sanction;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Committees;
import org.concordat.alliance.Docket;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Role;
import org.springframework.stereotype.Component;

/** Who sits when a sanction comes before a committee: nobody of a party, with another part, or with a conflict they declared. */
@Component
class SanctionBench {

    private final Committees committees;
    private final People people;
    private final Docket docket;
    private final Recusals recusals;
    private final AllianceRecord record;

    SanctionBench(Committees committees, People people, Docket docket, Recusals recusals, AllianceRecord record) {
        this.committees = committees;
        this.people = people;
        this.docket = docket;
        this.recusals = recusals;
        this.record = record;
    }

    List<Person> of(Sanction sanction, DecidingBody body) {
        var committee = body.committee();
        if (committee == null) {
            return List.of();
        }
        var recused = hadAPart(sanction);
        return committees.on(committee, sanction.alliance()).stream()
                .filter(person -> !recused.contains(person.username()))
                .filter(person -> people.isFreeFor(person, sanction.reference(), Role.COMMITTEE_MEMBER))
                .toList();
    }

    /**
     * Who declared a conflict, and who managed the case, or found, graded or verified anything in it; when it is decided
     * anew, whoever entered anything in the case before.
     */
    private Set<String> hadAPart(Sanction sanction) {
        if (sanction.inPlaceOf() != null) {
            return record.actorsIn(sanction.reference());
        }
        var apart = new HashSet<>(recusals.about(sanction.id()));
        apart.addAll(record.officersIn(sanction.reference()));
        return apart;
    }

    /** The first body, from this one up, that has enough people; the board always has. */
    DecidingBody fit(Sanction sanction, DecidingBody from) {
        var body = from;
        while (body.committee() != null
                && of(sanction, body).size() < sanction.rung().fewest()) {
            body = body.next();
        }
        return body;
    }

    /** Who declared a conflict reads no more of it. */
    void release(Sanction sanction, String person) {
        docket.endPart(sanction.reference(), person, Role.COMMITTEE_MEMBER);
    }

    /** Those who sit get to see the file. */
    void convene(Sanction sanction, DecidingBody body) {
        of(sanction, body)
                .forEach(person -> docket.givePart(sanction.reference(), person.username(), Role.COMMITTEE_MEMBER));
    }
}
