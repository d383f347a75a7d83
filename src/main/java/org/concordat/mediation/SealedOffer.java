package org.concordat.mediation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A party's offer of one round, under seal in the vault: one row each, never changed. */
@Entity
@Immutable
class SealedOffer {

    @Embeddable
    record Key(String reference, int round, UUID party) implements Serializable {}

    @EmbeddedId
    private Key key;

    private String person;
    private UUID item;
    private Instant filedAt;

    @SuppressWarnings("NullAway.Init")
    protected SealedOffer() {}

    SealedOffer(Key key, String person, UUID item, Instant filedAt) {
        this.key = key;
        this.person = person;
        this.item = item;
        this.filedAt = filedAt;
    }

    UUID party() {
        return key.party();
    }

    UUID item() {
        return item;
    }
}
