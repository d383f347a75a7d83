package org.concordat.clock;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A late step was given to somebody else. */
@Entity
@Immutable
class Reassignment {

    @Id
    private UUID id;

    private UUID clock;
    private String reference;
    private String toPerson;
    private String person;
    private Instant reassignedAt;

    @SuppressWarnings("NullAway.Init")
    protected Reassignment() {}

    Reassignment(RunningClock late, String toPerson, String person, Instant reassignedAt) {
        this.id = UUID.randomUUID();
        this.clock = late.id();
        this.reference = late.reference();
        this.toPerson = toPerson;
        this.person = person;
        this.reassignedAt = reassignedAt;
    }
}
