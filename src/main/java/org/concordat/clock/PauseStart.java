package org.concordat.clock;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A clock began to stand still. */
@Entity
@Immutable
class PauseStart {

    @Id
    private UUID id;

    private UUID clock;
    private String reference;

    @Enumerated(EnumType.STRING)
    private PauseReason reason;

    /** The member that causes it; none when the alliance's own office does. */
    @Nullable
    private UUID delayOf;

    private Instant pausedAt;
    private String person;

    @SuppressWarnings("NullAway.Init")
    protected PauseStart() {}

    PauseStart(RunningClock clock, PauseReason reason, @Nullable UUID delayOf, Instant pausedAt, String person) {
        this.id = UUID.randomUUID();
        this.clock = clock.id();
        this.reference = clock.reference();
        this.reason = reason;
        this.delayOf = delayOf;
        this.pausedAt = pausedAt;
        this.person = person;
    }

    PausedTime line() {
        return new PausedTime(id, clock, reason, delayOf, pausedAt, null);
    }
}
