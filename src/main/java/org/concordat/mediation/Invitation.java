package org.concordat.mediation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.TooFar;
import org.jspecify.annotations.Nullable;

/** A session as the mediator proposes it: when, for how long and how the parties would meet. */
@Entity
public class Invitation {

    private static final int LONGEST = 12;

    public enum Mode {
        IN_PERSON,
        VIDEO,
        TELEPHONE;

        /** The mode a form's value stands for. */
        public static Mode of(String value) {
            return valueOf(value.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
        }
    }

    public enum State {
        PROPOSED,
        FIXED,
        REPLACED
    }

    @Id
    private UUID id;

    private String reference;
    private int number;
    private Instant beginsAt;
    private int hours;

    @Enumerated(EnumType.STRING)
    private Mode mode;

    @Nullable
    private UUID place;

    @Enumerated(EnumType.STRING)
    private State state;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    Invitation(String reference, int number, Instant beginsAt, int hours, Mode mode, @Nullable UUID place) {
        if (hours < 1 || hours > LONGEST) {
            throw new Refusal("sessionHours", "must be between 1 and " + LONGEST + " hours");
        }
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.number = number;
        this.beginsAt = beginsAt;
        this.hours = hours;
        this.mode = mode;
        this.place = place;
        this.state = State.PROPOSED;
    }

    void fix() {
        if (state != State.PROPOSED) {
            throw new TooFar("Invitation " + number + " of " + reference + " is already " + state);
        }
        state = State.FIXED;
    }

    /** Another time takes its place. */
    void replace() {
        state = State.REPLACED;
    }

    public UUID id() {
        return id;
    }

    public int number() {
        return number;
    }

    public Instant beginsAt() {
        return beginsAt;
    }

    public Instant endsAt() {
        return beginsAt.plus(Duration.ofHours(hours));
    }

    public Mode mode() {
        return mode;
    }

    /** Where or through which link, in the vault. */
    public @Nullable UUID place() {
        return place;
    }

    boolean isReplaced() {
        return state == State.REPLACED;
    }

    public boolean isFixed() {
        return state == State.FIXED;
    }
}
