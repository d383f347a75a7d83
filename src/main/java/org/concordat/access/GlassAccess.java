package org.concordat.access;

import java.util.EnumSet;
import java.util.Set;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.DocketCase;
import org.concordat.alliance.LinkedCases;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Power;
import org.concordat.alliance.Role;
import org.concordat.alliance.Unknown;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may break the glass of a case: nobody of another alliance, of a party, with a part in it, or who declared a conflict. */
@Service
@Transactional(readOnly = true)
public class GlassAccess {

    /** Whoever acted so said that they have a tie to a party, or may have. */
    private static final Set<Outcome> CONFLICTS = EnumSet.of(
            Outcome.INDEPENDENCE_DENIED,
            Outcome.MEDIATOR_UNAVAILABLE,
            Outcome.MEDIATOR_STEPPED_DOWN,
            Outcome.NEUTRAL_DECLINED,
            Outcome.SEAT_RECUSED,
            Outcome.SANCTION_CONFLICT_DECLARED,
            Outcome.APPEAL_CONFLICT_DECLARED);

    private final Docket docket;
    private final LinkedCases linked;
    private final People people;
    private final AllianceRecord record;

    GlassAccess(Docket docket, LinkedCases linked, People people, AllianceRecord record) {
        this.docket = docket;
        this.linked = linked;
        this.people = people;
        this.record = record;
    }

    /**
     * In which role a person may break the glass of a case.
     *
     * @throws Unknown when they may not, or there is no such case: the two look the same
     */
    public Role roleAt(String username, String reference) {
        var person = people.find(username).orElseThrow(() -> new Unknown("dispute", reference));
        if (!mayBreak(person, caseOf(reference))) {
            throw new Unknown("dispute", reference);
        }
        return Power.BREAK_THE_GLASS.roles().stream()
                .filter(person::is)
                .findFirst()
                .orElseThrow();
    }

    private DocketCase caseOf(String reference) {
        try {
            return docket.caseOf(reference);
        } catch (Unknown e) {
            throw new Unknown("dispute", reference);
        }
    }

    boolean mayBreak(Person person, DocketCase docketCase) {
        return person.may(Power.BREAK_THE_GLASS)
                && docketCase.alliance().equals(person.alliance())
                && !worksForParty(person, docketCase)
                && docket.partsOf(docketCase.reference(), person.username()).isEmpty()
                && linked.goesOnIn(docketCase.reference()).stream()
                        .noneMatch(into -> worksForParty(person, docket.caseOf(into)))
                && !record.hasActed(docketCase.reference(), person.username(), CONFLICTS);
    }

    private static boolean worksForParty(Person person, DocketCase docketCase) {
        return person.employer() != null && docketCase.isParty(person.employer());
    }
}
