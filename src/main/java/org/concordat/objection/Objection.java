package org.concordat.objection;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/** What one party, asked once, has against one named person, and what came of it. */
@Entity
public class Objection {

    enum State {
        ASKED,
        NONE,
        /** Said nothing in time, and so has no objection. */
        SILENT,
        RAISED,
        UPHELD,
        REJECTED
    }

    @Embeddable
    record Key(UUID named, UUID party) implements Serializable {}

    @EmbeddedId
    private Key key;

    /** Who was asked at one time is heard and decided about together. */
    private UUID hearing;

    @Enumerated(EnumType.STRING)
    private State state;

    @Nullable
    private String person;

    private Instant askedAt;

    @Nullable
    private Instant answeredAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Objection() {}

    Objection(Key key, UUID hearing, Instant askedAt) {
        this.key = key;
        this.hearing = hearing;
        this.state = State.ASKED;
        this.askedAt = askedAt;
    }

    void answer(boolean objects, String person, Instant now) {
        if (state != State.ASKED) {
            throw new Refusal("objection", "this party has already answered");
        }
        this.state = objects ? State.RAISED : State.NONE;
        this.person = person;
        this.answeredAt = now;
    }

    /** The time to object is over; what a party has said stays. */
    void closeWindow() {
        if (state == State.ASKED) {
            this.state = State.SILENT;
        }
    }

    void decide(boolean upheld) {
        if (state != State.RAISED) {
            throw new IllegalStateException("The objection of " + key.party() + " is " + state);
        }
        this.state = upheld ? State.UPHELD : State.REJECTED;
    }

    UUID named() {
        return key.named();
    }

    UUID party() {
        return key.party();
    }

    /** Whether an answer, or a decision about it, is awaited. */
    boolean isOpen() {
        return state == State.ASKED || state == State.RAISED;
    }

    boolean isRaised() {
        return state == State.RAISED;
    }

    boolean isUpheld() {
        return state == State.UPHELD;
    }
}
