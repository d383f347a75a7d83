package org.concordat.mediation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What was private is open to every party from now on, as a copy in the joint room. It cannot be taken back. */
@Entity
@Immutable
class PaperRelease {

    @Id
    private UUID item;

    private String reference;
    private UUID releasedAs;
    private String person;
    private Instant releasedAt;

    @SuppressWarnings("NullAway.Init")
    protected PaperRelease() {}

    PaperRelease(UUID item, String reference, UUID releasedAs, String person, Instant releasedAt) {
        this.item = item;
        this.reference = reference;
        this.releasedAs = releasedAs;
        this.person = person;
        this.releasedAt = releasedAt;
    }

    UUID item() {
        return item;
    }
}
