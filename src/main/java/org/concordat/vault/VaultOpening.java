package org.concordat.vault;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A confidential item was opened: shown to somebody, or worked with in a step of theirs. */
@Entity
@Immutable
class VaultOpening {

    @Id
    private UUID id;

    private UUID item;
    private String person;
    private Instant openedAt;

    /** None where a step worked with the item and showed it to nobody. */
    @Nullable
    private UUID look;

    @SuppressWarnings("NullAway.Init")
    protected VaultOpening() {}

    VaultOpening(UUID item, String person, Instant openedAt, @Nullable UUID look) {
        this.id = UUID.randomUUID();
        this.item = item;
        this.person = person;
        this.openedAt = openedAt;
        this.look = look;
    }
}
