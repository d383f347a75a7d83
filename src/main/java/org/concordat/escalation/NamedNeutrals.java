package org.concordat.escalation;

import java.util.Optional;
import java.util.UUID;
import org.concordat.alliance.Unknown;
import org.concordat.notice.Notice.Template;
import org.concordat.objection.NamedPeople;
import org.concordat.objection.NamedPerson;
import org.concordat.objection.NamedPerson.Capacity;
import org.springframework.stereotype.Component;

/** Tells of the outside neutrals, to whom parties may object. */
@Component
class NamedNeutrals implements NamedPeople {

    private final Neutrals neutrals;
    private final Deadlocks deadlocks;
    private final EscalationLedger ledger;

    NamedNeutrals(Neutrals neutrals, Deadlocks deadlocks, EscalationLedger ledger) {
        this.neutrals = neutrals;
        this.deadlocks = deadlocks;
        this.ledger = ledger;
    }

    @Override
    public Optional<NamedPerson> find(UUID id) {
        return neutrals.findById(id).map(this::named);
    }

    private NamedPerson named(Neutral neutral) {
        return new NamedPerson(
                neutral.id(),
                deadlocks.the(neutral.deadlock()).reference(),
                neutral.person(),
                neutral.namedBy(),
                Capacity.NEUTRAL,
                null,
                Template.NEUTRAL_WITHOUT_CONFLICT);
    }

    @Override
    public void upholdObjection(UUID id) {
        neutrals.findById(id).orElseThrow(() -> new Unknown("neutral", id)).upholdObjection(ledger.now());
    }
}
