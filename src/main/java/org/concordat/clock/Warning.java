package org.concordat.clock;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That somebody is warned before a clock's end, or was: once for every fraction of a time. */
@Entity
@Table(name = "clock_warning")
public class Warning {

    /** A table may have to be mended before a warning can be given. */
    private static final Duration AGAIN = Duration.ofHours(1);

    @Id
    private UUID id;

    private UUID clock;
    private Instant countedFrom;
    private String fraction;
    private Instant at;
    private Instant nextAttemptAt;

    @Nullable
    private Instant givenAt;

    @SuppressWarnings("NullAway.Init")
    protected Warning() {}

    Warning(UUID clock, Instant countedFrom, Fraction fraction, Instant at) {
        this.id = UUID.randomUUID();
        this.clock = clock;
        this.countedFrom = countedFrom;
        this.fraction = fraction.toString();
        this.at = at;
        this.nextAttemptAt = at;
    }

    /** Whether it is for the same fraction of the same time. */
    boolean repeats(Warning other) {
        return countedFrom.equals(other.countedFrom) && fraction.equals(other.fraction);
    }

    void give(Instant now) {
        if (isGiven()) {
            throw new IllegalStateException("Warning " + id + " has been given already");
        }
        givenAt = now;
    }

    void postpone(Instant now) {
        nextAttemptAt = now.plus(AGAIN);
    }

    UUID id() {
        return id;
    }

    UUID clock() {
        return clock;
    }

    /** How much of the time has gone by then, such as "3/4". */
    public String fraction() {
        return fraction;
    }

    /** When that much has gone by. */
    public Instant at() {
        return at;
    }

    public boolean isGiven() {
        return givenAt != null;
    }

    public @Nullable Instant givenAt() {
        return givenAt;
    }
}
