package org.concordat.retention;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/** Nothing of a case is erased or cleaned away until somebody lifts this. */
@Entity
public class LegalHold {

    @Id
    private UUID id;

    private String reference;
    private UUID reason;
    private String placedBy;
    private Instant placedAt;

    @Nullable
    private UUID liftReason;

    @Nullable
    private String liftedBy;

    @Nullable
    private Instant liftedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected LegalHold() {}

    LegalHold(String reference, UUID reason, String placedBy, Instant placedAt) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.reason = reason;
        this.placedBy = placedBy;
        this.placedAt = placedAt;
    }

    void lift(UUID why, String person, Instant now) {
        if (liftedAt != null) {
            throw new Refusal("hold", "was lifted before");
        }
        this.liftReason = why;
        this.liftedBy = person;
        this.liftedAt = now;
    }

    UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public String placedBy() {
        return placedBy;
    }

    public Instant placedAt() {
        return placedAt;
    }
}
