package org.concordat.vault;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A case's key, wrapped by the master key. Whoever destroys it erases the case's content. */
@Entity
@Immutable
class CaseKey {

    @Id
    private String reference;

    private byte[] wrapped;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected CaseKey() {}

    CaseKey(String reference, byte[] wrapped, Instant createdAt) {
        this.reference = reference;
        this.wrapped = wrapped;
        this.createdAt = createdAt;
    }

    byte[] wrapped() {
        return wrapped;
    }
}
