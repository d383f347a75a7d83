package org.concordat.conflict;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.TooFar;
import org.jspecify.annotations.Nullable;

/** What the parties of an urgent dispute must or must not do while it is being resolved. Its words lie in the vault. */
@Entity
public class Standstill {

    /** How far a standstill has come. */
    public enum State {
        ASKED_FOR,
        IN_FORCE,
        NOT_ORDERED,
        LIFTED,
        LAPSED,
        /** Its dispute was merged: it goes on in the other one. */
        HANDED_OVER
    }

    @Id
    private UUID id;

    private String reference;

    @Nullable
    private String takenFrom;

    @Enumerated(EnumType.STRING)
    private State state;

    @Nullable
    private UUID measures;

    @Nullable
    private LocalDate until;

    private String lane;
    private int priority;
    private Instant askedAt;

    @Nullable
    private Instant orderedAt;

    @Nullable
    private Instant endedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Standstill() {}

    Standstill(String reference, String lane, int priority, Instant now) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.lane = lane;
        this.priority = priority;
        this.state = State.ASKED_FOR;
        this.askedAt = now;
    }

    /**
     * The same one in the dispute that takes its own in: as far as it has come, and asked for when it was.
     *
     * @param measures their words among the other's papers, if any were ordered
     */
    Standstill handOver(String other, @Nullable UUID measures, Instant now) {
        if (!isOpen()) {
            throw new TooFar("Standstill of dispute " + reference + " is already " + state);
        }
        var taken = new Standstill(other, lane, priority, askedAt);
        taken.takenFrom = reference;
        taken.state = state;
        taken.measures = measures;
        taken.until = until;
        taken.orderedAt = orderedAt;
        end(State.HANDED_OVER, now);
        return taken;
    }

    void order(UUID measures, LocalDate until, LocalDate today, Instant now) {
        require(State.ASKED_FOR);
        requireFuture(until, today);
        this.state = State.IN_FORCE;
        this.measures = measures;
        this.until = until;
        this.orderedAt = now;
    }

    void decline(Instant now) {
        require(State.ASKED_FOR);
        end(State.NOT_ORDERED, now);
    }

    void continueUntil(LocalDate until, LocalDate today) {
        require(State.IN_FORCE);
        requireFuture(until, today);
        this.until = until;
    }

    void lift(Instant now) {
        require(State.IN_FORCE);
        end(State.LIFTED, now);
    }

    void lapse(Instant now) {
        require(State.IN_FORCE);
        end(State.LAPSED, now);
    }

    private void end(State state, Instant now) {
        this.state = state;
        this.endedAt = now;
    }

    private void require(State required) {
        if (state != required) {
            throw new TooFar("Standstill of dispute " + reference + " is already " + state);
        }
    }

    private static void requireFuture(LocalDate until, LocalDate today) {
        if (!until.isAfter(today)) {
            throw new Refusal("standstillUntil", "must be a day after today");
        }
    }

    boolean isOpen() {
        return state == State.ASKED_FOR || isInForce();
    }

    public boolean isInForce() {
        return state == State.IN_FORCE;
    }

    public UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    /** The dispute it was ordered or asked for in, if that was another one. */
    public @Nullable String takenFrom() {
        return takenFrom;
    }

    /** The lane by whose terms it is decided and reviewed, in whichever dispute. */
    public String lane() {
        return lane;
    }

    public int priority() {
        return priority;
    }

    Instant askedAt() {
        return askedAt;
    }

    /** The vault's id of what the parties must or must not do. */
    public @Nullable UUID measures() {
        return measures;
    }

    public State state() {
        return state;
    }

    /** The day on which it is to be reviewed. */
    public @Nullable LocalDate until() {
        return until;
    }
}
