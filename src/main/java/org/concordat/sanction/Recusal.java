package org.concordat.sanction;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** Somebody has declared a conflict of interest, and decides nothing about this sanction. */
@Entity
@Table(name = "sanction_recusal")
class Recusal {

    @Embeddable
    record Key(UUID sanction, String person) implements Serializable {}

    @EmbeddedId
    private Key key;

    private Instant declaredAt;

    @SuppressWarnings("NullAway.Init")
    protected Recusal() {}

    Recusal(UUID sanction, String person, Instant declaredAt) {
        this.key = new Key(sanction, person);
        this.declaredAt = declaredAt;
    }

    String person() {
        return key.person();
    }
}
