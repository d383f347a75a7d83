package org.concordat.vault;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/** One person's order to erase the content of a case, and what a second person made of it. */
@Entity
public class Erasure {

    /** How far it has come. */
    public enum State {
        ORDERED,
        CARRIED_OUT,
        DROPPED
    }

    @Id
    private UUID id;

    private String reference;

    @Enumerated(EnumType.STRING)
    private ErasureReason reason;

    @Enumerated(EnumType.STRING)
    private State state;

    private String orderedBy;
    private Instant orderedAt;

    @Nullable
    private String decidedBy;

    @Nullable
    private LocalDate decidedOn;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Erasure() {}

    Erasure(UUID id, String reference, ErasureReason reason, String orderedBy, Instant orderedAt) {
        this.id = id;
        this.reference = reference;
        this.reason = reason;
        this.orderedBy = orderedBy;
        this.orderedAt = orderedAt;
        this.state = State.ORDERED;
    }

    void carryOut(String person, LocalDate day) {
        if (person.equals(orderedBy)) {
            throw new Refusal("erasure", "is your own order; a second person has to carry it out");
        }
        decide(State.CARRIED_OUT, person, day);
    }

    void drop(String person, LocalDate day) {
        decide(State.DROPPED, person, day);
    }

    private void decide(State decided, String person, LocalDate day) {
        if (state != State.ORDERED) {
            throw new Refusal("erasure", "does not wait for anybody any more");
        }
        state = decided;
        decidedBy = person;
        decidedOn = day;
    }

    UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public boolean isCarriedOut() {
        return state == State.CARRIED_OUT;
    }

    public ErasureReason reason() {
        return reason;
    }

    public String orderedBy() {
        return orderedBy;
    }

    public Instant orderedAt() {
        return orderedAt;
    }

    @Nullable
    String decidedBy() {
        return decidedBy;
    }

    /** By the alliance's calendar, once somebody has decided. */
    public @Nullable LocalDate decidedOn() {
        return decidedOn;
    }
}
