package org.concordat.mediation;

import java.util.Optional;
import java.util.UUID;
import org.concordat.alliance.Unknown;
import org.concordat.notice.Notice.Template;
import org.concordat.objection.NamedPeople;
import org.concordat.objection.NamedPerson;
import org.concordat.objection.NamedPerson.Capacity;
import org.springframework.stereotype.Component;

/** Tells of the people named as mediators, or to stand in for one, to whom parties may object. */
@Component
class NamedMediators implements NamedPeople {

    private final Nominations nominations;

    NamedMediators(Nominations nominations) {
        this.nominations = nominations;
    }

    @Override
    public Optional<NamedPerson> find(UUID id) {
        return nominations.findById(id).map(NamedMediators::named);
    }

    private static NamedPerson named(Nomination nomination) {
        return new NamedPerson(
                nomination.id(),
                nomination.reference(),
                nomination.person(),
                nomination.namedBy(),
                nomination.standsInFor() == null ? Capacity.MEDIATOR : Capacity.STAND_IN,
                nomination.standsInFor(),
                notice(nomination));
    }

    private static Template notice(Nomination nomination) {
        if (nomination.standsInFor() == null) {
            return nomination.isAppointed() ? Template.MEDIATOR_AT_WORK : Template.MEDIATOR_NAMED;
        }
        return nomination.isAppointed() ? Template.DELEGATE_AT_WORK : Template.DELEGATE_NAMED;
    }

    @Override
    public void upholdObjection(UUID id) {
        nominations
                .findById(id)
                .orElseThrow(() -> new Unknown("nomination", id))
                .upholdObjection();
    }
}
