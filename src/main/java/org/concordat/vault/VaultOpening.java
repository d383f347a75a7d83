package org.concordat.vault;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Somebody looked at a confidential item. */
@Entity
@Immutable
class VaultOpening {

    @Id
    private UUID id;

    private UUID item;
    private String person;
    private Instant openedAt;

    @SuppressWarnings("NullAway.Init")
    protected VaultOpening() {}

    VaultOpening(UUID item, String person, Instant openedAt) {
        this.id = UUID.randomUUID();
        this.item = item;
        this.person = person;
        this.openedAt = openedAt;
    }
}
