package org.concordat.escalation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.concordat.alliance.TooFar;
import org.jspecify.annotations.Nullable;

/** A dispute on its way up: the body that has it, the pack the bodies read, the resolution a committee proposes. */
@Entity
public class Escalation {

    public enum State {
        OPEN,
        RESOLVED,
        /** The board has decided. */
        DECIDED,
        /** The dispute ended while it was escalated. */
        ENDED
    }

    @Id
    private UUID id;

    private String reference;

    @Enumerated(EnumType.STRING)
    private Cause cause;

    @Nullable
    @Enumerated(EnumType.STRING)
    private Body body;

    @Nullable
    private UUID pack;

    @Nullable
    private UUID resolution;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant openedAt;

    @Nullable
    private Instant endedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Escalation() {}

    Escalation(String reference, Cause cause, Instant openedAt) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.cause = cause;
        this.state = State.OPEN;
        this.openedAt = openedAt;
    }

    void pack(UUID pack) {
        requireOpen();
        this.pack = pack;
    }

    /** The next body takes the dispute; what an earlier one proposed is off the table. */
    void call(Body next) {
        requireOpen();
        this.body = next;
        this.resolution = null;
    }

    void propose(UUID terms) {
        requireOpen();
        this.resolution = terms;
    }

    void resolve(Instant now) {
        end(State.RESOLVED, now);
    }

    void decide(Instant now) {
        end(State.DECIDED, now);
    }

    void endWithDispute(Instant now) {
        end(State.ENDED, now);
    }

    private void end(State end, Instant now) {
        requireOpen();
        this.state = end;
        this.endedAt = now;
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    void requireOpen() {
        if (state != State.OPEN) {
            throw new TooFar("Escalation of " + reference + " is already " + state);
        }
    }

    /** The proposed resolution's id in the vault. */
    UUID proposed() {
        return resolution().orElseThrow(() -> new TooFar("Nothing is proposed in the escalation of " + reference));
    }

    public UUID id() {
        return id;
    }

    public Cause cause() {
        return cause;
    }

    /** The body that has the dispute, once one was called. */
    public Optional<Body> body() {
        return Optional.ofNullable(body);
    }

    /** The board pack's id in the vault, once it is built. */
    public Optional<UUID> pack() {
        return Optional.ofNullable(pack);
    }

    /** The id in the vault of what the committee proposes, while it does. */
    public Optional<UUID> resolution() {
        return Optional.ofNullable(resolution);
    }

    public State state() {
        return state;
    }
}
