package org.concordat.sanction;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.concordat.alliance.TooFar;
import org.jspecify.annotations.Nullable;

/** An expelled member asks to be a member with all rights again. */
@Entity
public class Readmission {

    public enum State {
        APPLIED("asked for; the board is to vote"),
        GRANTED("granted by the board"),
        REFUSED("not granted by the board"),
        MOOT("without object: the expulsion fell");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    @Id
    private UUID id;

    private UUID sanction;
    private String reference;
    private UUID member;

    @Enumerated(EnumType.STRING)
    private State state;

    private UUID words;
    private String appliedBy;
    private Instant appliedAt;

    @Nullable
    private Instant decidedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Readmission() {}

    /** @param words the vault's id of what the member says for itself */
    Readmission(Sanction expulsion, UUID words, String person, Instant now) {
        this.id = UUID.randomUUID();
        this.sanction = expulsion.id();
        this.reference = expulsion.reference();
        this.member = expulsion.member();
        this.state = State.APPLIED;
        this.words = words;
        this.appliedBy = person;
        this.appliedAt = now;
    }

    void grant(Instant now) {
        end(State.GRANTED, now);
    }

    void refuse(Instant now) {
        end(State.REFUSED, now);
    }

    /** The expulsion fell: there is nothing to readmit after. */
    void drop(Instant now) {
        end(State.MOOT, now);
    }

    private void end(State decided, Instant now) {
        if (!isOpen()) {
            throw new TooFar("Readmission " + id + " is already " + state);
        }
        this.state = decided;
        this.decidedAt = now;
    }

    public boolean isOpen() {
        return state == State.APPLIED;
    }

    public UUID sanction() {
        return sanction;
    }

    public State state() {
        return state;
    }

    public Instant appliedAt() {
        return appliedAt;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }
}
