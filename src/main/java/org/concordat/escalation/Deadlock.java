package org.concordat.escalation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.alliance.TooFar;
import org.jspecify.annotations.Nullable;

/** A motion the board could not decide on, and the rungs that were tried since. */
@Entity
public class Deadlock {

    public enum State {
        OPEN,
        BROKEN,
        STANDS,
        /** What it was about ended while something was still being tried. */
        ENDED
    }

    @Id
    private UUID id;

    private String reference;
    private UUID motion;
    private String rungs;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant openedAt;

    @Nullable
    private Instant endedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Deadlock() {}

    Deadlock(Motion motion, Instant openedAt) {
        this.id = UUID.randomUUID();
        this.reference = motion.reference();
        this.motion = motion.id();
        this.rungs = "";
        this.state = State.OPEN;
        this.openedAt = openedAt;
    }

    /** The next rung of a table; none when it was tried before, so that no table leads round in a circle. */
    Rung climb(Rung next) {
        requireOpen();
        if (next == Rung.NONE || rungs().contains(next)) {
            return Rung.NONE;
        }
        rungs = rungs.isEmpty() ? next.name() : rungs + "," + next.name();
        return next;
    }

    void breakUp(Instant now) {
        end(State.BROKEN, now);
    }

    void stand(Instant now) {
        end(State.STANDS, now);
    }

    void endEarly(Instant now) {
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
            throw new TooFar("The deadlock in " + reference + " is already " + state);
        }
    }

    /** What was tried, in this order. */
    public List<Rung> rungs() {
        return Stream.of(rungs.split(","))
                .filter(rung -> !rung.isEmpty())
                .map(Rung::valueOf)
                .toList();
    }

    public UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    /** The motion on which the board was deadlocked first. */
    public UUID motion() {
        return motion;
    }

    public State state() {
        return state;
    }
}
