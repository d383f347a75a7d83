package org.concordat.alliance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** An entry that waits to be sealed. */
@Entity
class Unsealed {

    @Id
    private UUID entry;

    private UUID alliance;
    private Instant enteredAt;

    @SuppressWarnings("NullAway.Init")
    protected Unsealed() {}

    Unsealed(UUID entry, UUID alliance, Instant enteredAt) {
        this.entry = entry;
        this.alliance = alliance;
        this.enteredAt = enteredAt;
    }
}
