package org.concordat.conflict;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a document came in, and whether it came late. Never changed; what was decided since is a {@link RulingOnItem}. */
@Entity
@Immutable
class EvidenceFiling {

    @Id
    private UUID item;

    private String reference;
    private boolean late;
    private Instant filedAt;

    @SuppressWarnings("NullAway.Init")
    protected EvidenceFiling() {}

    EvidenceFiling(UUID item, String reference, boolean late, Instant filedAt) {
        this.item = item;
        this.reference = reference;
        this.late = late;
        this.filedAt = filedAt;
    }

    UUID item() {
        return item;
    }

    boolean isLate() {
        return late;
    }
}
