package org.concordat.clock;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A pause ended. */
@Entity
@Immutable
class PauseEnd {

    @Id
    private UUID pause;

    private Instant resumedAt;
    private String person;

    @SuppressWarnings("NullAway.Init")
    protected PauseEnd() {}

    PauseEnd(UUID pause, Instant resumedAt, String person) {
        this.pause = pause;
        this.resumedAt = resumedAt;
        this.person = person;
    }
}
