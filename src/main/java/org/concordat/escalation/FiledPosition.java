package org.concordat.escalation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a party says before a body reads the file, or that it leaves it to the file: one row each, never changed. */
@Entity
@Immutable
class FiledPosition {

    @Embeddable
    record Key(UUID escalation, UUID party) implements Serializable {}

    @EmbeddedId
    private Key key;

    private String person;

    @Nullable
    private UUID statement;

    private Instant filedAt;

    @SuppressWarnings("NullAway.Init")
    protected FiledPosition() {}

    FiledPosition(Key key, String person, @Nullable UUID statement, Instant filedAt) {
        this.key = key;
        this.person = person;
        this.statement = statement;
        this.filedAt = filedAt;
    }

    UUID party() {
        return key.party();
    }

    @Nullable
    UUID statement() {
        return statement;
    }
}
