package org.concordat.mediation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.TooFar;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
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
        REPLACED,
        /** The mediator has said whether it took place. */
        REPORTED,
        /** Whoever was to hold it is gone before its time stood. */
        WITHDRAWN,
        /** Its time stood, and it will not take place. */
        CANCELLED
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

    /** The parties that were invited. */
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "invitation_asked", joinColumns = @JoinColumn(name = "invitation"))
    @Column(name = "party")
    @Fetch(FetchMode.SUBSELECT)
    private Set<UUID> asked;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Invitation() {}

    Invitation(
            String reference,
            int number,
            Collection<UUID> asked,
            Instant beginsAt,
            int hours,
            Mode mode,
            @Nullable UUID place) {
        if (hours < 1 || hours > LONGEST) {
            throw new Refusal("sessionHours", "must be between 1 and " + LONGEST + " hours");
        }
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.number = number;
        this.asked = new HashSet<>(asked);
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
        if (state == State.PROPOSED) {
            state = State.REPLACED;
        }
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

    /** The mediator has said whether it took place. */
    void report() {
        if (state == State.FIXED) {
            state = State.REPORTED;
        }
    }

    /** Nobody is left to hold it. */
    void cancel() {
        if (state != State.PROPOSED && state != State.FIXED) {
            throw new TooFar("Invitation " + number + " of " + reference + " is already " + state);
        }
        state = isFixed() ? State.CANCELLED : State.WITHDRAWN;
    }

    /** Whether people still expect it, and it has not begun. */
    boolean isAhead(Instant now) {
        return (state == State.PROPOSED || state == State.FIXED) && beginsAt.isAfter(now);
    }

    /** Whether every party that was invited had answered before it began. */
    boolean isAgreedBefore(Collection<InvitationAnswer> answers) {
        return answers.size() == asked.size() && answers.stream().allMatch(each -> each.isGivenBefore(beginsAt));
    }

    Set<UUID> asked() {
        return Set.copyOf(asked);
    }

    /** Whether it is proposed, or its time stands or stood. */
    boolean isOnTheCalendar() {
        return state != State.REPLACED && state != State.WITHDRAWN;
    }

    public boolean isCancelled() {
        return state == State.CANCELLED;
    }

    /** Whether its time stands or stood. */
    public boolean isFixed() {
        return state == State.FIXED || state == State.REPORTED;
    }
}
