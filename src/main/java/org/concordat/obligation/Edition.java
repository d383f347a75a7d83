package org.concordat.obligation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** How an obligation read before an amendment: one row for each version, never changed. */
@Entity
@Immutable
@Table(name = "obligation_edition")
public class Edition {

    @Embeddable
    record Key(UUID obligation, int number) implements Serializable {}

    @EmbeddedId
    private Key key;

    private UUID terms;
    private LocalDate dueOn;

    @Nullable
    private Integer grace;

    private Instant replacedAt;

    @SuppressWarnings("NullAway.Init")
    protected Edition() {}

    /** What is in force until now. */
    Edition(Obligation obligation, Instant now) {
        this.key = new Key(obligation.id(), obligation.edition());
        this.terms = obligation.terms();
        this.dueOn = obligation.expectedOn();
        this.grace = obligation.grace();
        this.replacedAt = now;
    }

    public UUID obligation() {
        return key.obligation();
    }

    /** From 1. */
    public int number() {
        return key.number();
    }

    /** The vault's id of the terms it stood in. */
    public UUID terms() {
        return terms;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public @Nullable Integer grace() {
        return grace;
    }

    public Instant replacedAt() {
        return replacedAt;
    }
}
