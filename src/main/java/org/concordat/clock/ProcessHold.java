package org.concordat.clock;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** No clock of a process runs, for a reason, until it is released. */
@Entity
class ProcessHold {

    @Id
    private UUID id;

    private String reference;
    private String processInstance;

    @Enumerated(EnumType.STRING)
    private PauseReason reason;

    private Instant heldAt;

    @Nullable
    private Instant releasedAt;

    @SuppressWarnings("NullAway.Init")
    protected ProcessHold() {}

    ProcessHold(String reference, String processInstance, PauseReason reason, Instant heldAt) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.processInstance = processInstance;
        this.reason = reason;
        this.heldAt = heldAt;
    }

    void release(Instant now) {
        this.releasedAt = now;
    }

    PauseReason reason() {
        return reason;
    }
}
