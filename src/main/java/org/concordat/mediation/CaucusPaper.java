package org.concordat.mediation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Something said between one party and one mediator: one row each, never changed. A later mediator does not read it. */
@Entity
@Immutable
class CaucusPaper {

    @Id
    private UUID item;

    private String reference;
    private String mediator;
    private UUID party;
    private boolean byParty;

    @SuppressWarnings("NullAway.Init")
    protected CaucusPaper() {}

    CaucusPaper(UUID item, String reference, String mediator, UUID party, boolean byParty) {
        this.item = item;
        this.reference = reference;
        this.mediator = mediator;
        this.party = party;
        this.byParty = byParty;
    }

    UUID item() {
        return item;
    }

    UUID party() {
        return party;
    }

    /** Whether somebody reads it: the party whose caucus it is, or the very mediator it was held with. */
    boolean isReadBy(Insider reader) {
        return party.equals(reader.party()) || reader.mediates() && mediator.equals(reader.person());
    }

    /** Whether somebody may release it: whoever said it, which for a party is any of its representatives. */
    boolean isOwnedBy(Insider reader) {
        return isReadBy(reader) && byParty == (reader.party() != null);
    }
}
