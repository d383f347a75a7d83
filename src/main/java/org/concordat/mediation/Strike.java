package org.concordat.mediation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A party struck a name from the list: one row for each name, never changed. */
@Entity
@Immutable
class Strike {

    @Embeddable
    record Key(UUID appointment, UUID party, String mediator) implements Serializable {}

    @EmbeddedId
    private Key key;

    private String person;
    private Instant struckAt;

    @SuppressWarnings("NullAway.Init")
    protected Strike() {}

    Strike(Key key, String person, Instant struckAt) {
        this.key = key;
        this.person = person;
        this.struckAt = struckAt;
    }
}
