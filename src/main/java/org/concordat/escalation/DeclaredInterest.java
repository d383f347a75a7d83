package org.concordat.escalation;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A seat steps aside from a motion, because it says that it has an interest in it. */
@Entity
@Immutable
class DeclaredInterest {

    @EmbeddedId
    private Ballot.Key key;

    private String person;
    private Instant declaredAt;

    @SuppressWarnings("NullAway.Init")
    protected DeclaredInterest() {}

    DeclaredInterest(Ballot.Key key, String person, Instant declaredAt) {
        this.key = key;
        this.person = person;
        this.declaredAt = declaredAt;
    }

    UUID seat() {
        return key.seat();
    }
}
