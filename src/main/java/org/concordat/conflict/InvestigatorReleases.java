package org.concordat.conflict;

import java.util.Set;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.LostRoles;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever may investigate no longer investigates nothing any more; the last resort goes on with what they began. */
@Service
@Transactional
class InvestigatorReleases implements LostRoles {

    private final Investigations investigations;
    private final People people;
    private final Docket docket;
    private final AllianceRecord record;

    InvestigatorReleases(Investigations investigations, People people, Docket docket, AllianceRecord record) {
        this.investigations = investigations;
        this.people = people;
        this.docket = docket;
        this.record = record;
    }

    @Override
    public void lost(String person, Set<Role> roles) {
        if (roles.contains(Role.INVESTIGATOR) || roles.contains(Role.ADMINISTRATOR) && isNoInvestigator(person)) {
            investigations.findByInvestigator(person).stream()
                    .filter(Investigation::isUnderWay)
                    .forEach(this::release);
        }
    }

    /** Who is none investigates as the last resort. */
    private boolean isNoInvestigator(String person) {
        return !people.get(person).is(Role.INVESTIGATOR);
    }

    private void release(Investigation investigation) {
        var reference = investigation.reference();
        var released = investigation.release();
        docket.endPart(reference, released, Role.INVESTIGATOR);
        record.enter(Fact.of(docket.caseOf(reference), Outcome.INVESTIGATOR_RELEASED)
                .to(released)
                .with("investigator", released));
    }
}
