package org.concordat.vault;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Somebody was shown confidential items of a case, together. */
@Entity
@Immutable
class VaultLook {

    @Id
    private UUID id;

    private UUID alliance;
    private String reference;
    private String person;
    private String standing;

    @Nullable
    private UUID glass;

    private Instant lookedAt;

    @SuppressWarnings("NullAway.Init")
    protected VaultLook() {}

    VaultLook(UUID alliance, String reference, Looker looker, Instant lookedAt) {
        this.id = UUID.randomUUID();
        this.alliance = alliance;
        this.reference = reference;
        this.person = looker.person();
        this.standing = looker.standing();
        this.glass = looker.glass();
        this.lookedAt = lookedAt;
    }

    UUID id() {
        return id;
    }
}
