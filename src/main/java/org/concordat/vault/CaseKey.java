package org.concordat.vault;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A key wrapped by the master key. Whoever destroys a case's keys erases its content. */
@Entity
@Immutable
class CaseKey {

    /** @param keeper whose notes it encrypts; empty for everything else of the case */
    @Embeddable
    record Key(String reference, String keeper) implements Serializable {

        static Key ofCase(String reference) {
            return new Key(reference, "");
        }
    }

    @EmbeddedId
    private Key key;

    private byte[] wrapped;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected CaseKey() {}

    CaseKey(Key key, byte[] wrapped, Instant createdAt) {
        this.key = key;
        this.wrapped = wrapped;
        this.createdAt = createdAt;
    }

    byte[] wrapped() {
        return wrapped;
    }
}
