package org.concordat.escalation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.concordat.alliance.TooFar;
import org.jspecify.annotations.Nullable;

/** An outsider who is asked to decide in the board's stead. */
@Entity
public class Neutral {

    public enum State {
        /** Sees nothing of the case before they have said that they have no conflict. */
        NAMED,
        /** Has stated that they have no conflict; the parties may object. */
        FREE,
        READING,
        CARRIED,
        FAILED,
        /** Has a conflict or no time. */
        DECLINED,
        OBJECTED_TO,
        /** Let a deadline pass. */
        SILENT,
        /** Was asked when what it was about ended, or when they were a mediator no longer. */
        RELEASED
    }

    @Id
    private UUID id;

    private UUID deadlock;
    private String person;

    /** Who named them; unknown of the first ones. */
    @Nullable
    private String namedBy;

    @Enumerated(EnumType.STRING)
    private State state;

    @Nullable
    private UUID reasons;

    private Instant namedAt;

    @Nullable
    private Instant endedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Neutral() {}

    Neutral(UUID deadlock, String person, String namedBy, Instant namedAt) {
        this.id = UUID.randomUUID();
        this.deadlock = deadlock;
        this.person = person;
        this.namedBy = namedBy;
        this.state = State.NAMED;
        this.namedAt = namedAt;
    }

    void stateNoConflict() {
        require(State.NAMED);
        this.state = State.FREE;
    }

    void upholdObjection(Instant now) {
        require(State.FREE);
        end(State.OBJECTED_TO, now);
    }

    void admit() {
        require(State.FREE);
        this.state = State.READING;
    }

    void decline(Instant now) {
        require(State.NAMED);
        end(State.DECLINED, now);
    }

    void decide(boolean carries, UUID reasons, Instant now) {
        require(State.READING);
        this.reasons = reasons;
        end(carries ? State.CARRIED : State.FAILED, now);
    }

    void fallSilent(Instant now) {
        requireOpen();
        end(State.SILENT, now);
    }

    void release(Instant now) {
        requireOpen();
        end(State.RELEASED, now);
    }

    boolean isOpen() {
        return endedAt == null;
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new TooFar("The neutral " + person + " is already " + state);
        }
    }

    private void end(State end, Instant now) {
        this.state = end;
        this.endedAt = now;
    }

    private void require(State expected) {
        if (state != expected) {
            throw new TooFar("The neutral " + person + " is already " + state);
        }
    }

    public UUID id() {
        return id;
    }

    public UUID deadlock() {
        return deadlock;
    }

    public String person() {
        return person;
    }

    @Nullable
    String namedBy() {
        return namedBy;
    }

    public State state() {
        return state;
    }
}
