package org.concordat.clock;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Whether a party agrees to more time; it may have agreed or objected by its silence. */
@Entity
@Immutable
class ExtensionAnswer {

    @Embeddable
    record Key(UUID request, UUID party) implements Serializable {}

    @EmbeddedId
    private Key key;

    private boolean agreed;
    private String person;
    private Instant answeredAt;

    @SuppressWarnings("NullAway.Init")
    protected ExtensionAnswer() {}

    ExtensionAnswer(Key key, boolean agreed, String person, Instant answeredAt) {
        this.key = key;
        this.agreed = agreed;
        this.person = person;
        this.answeredAt = answeredAt;
    }

    UUID party() {
        return key.party();
    }

    boolean agreed() {
        return agreed;
    }
}
