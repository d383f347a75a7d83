package org.concordat.obligation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.alliance.Clause;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.TooFar;
import org.jspecify.annotations.Nullable;

/** What one member owes another under a clause, until it is kept or broken. */
@Entity
public class Obligation {

    public enum State {
        PENDING,
        SUBMITTED,
        KEPT,
        BREACHED,
        EXCUSED,
        RELEASED
    }

    @Id
    private UUID id;

    private String reference;
    private UUID obligor;
    private UUID obligee;
    private UUID terms;
    private int clause;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private State state;

    @Nullable
    private LocalDate fulfilledOn;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Obligation() {}

    Obligation(String reference, UUID terms, int number, Clause clause) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.terms = terms;
        this.clause = number;
        this.obligor = clause.obligor();
        this.obligee = clause.obligee();
        this.dueOn = clause.due();
        this.state = State.PENDING;
    }

    void reportFulfilment(LocalDate fulfilledOn, LocalDate today) {
        require(State.PENDING);
        if (fulfilledOn.isAfter(today)) {
            throw new Refusal("fulfilledOn", "must not lie in the future");
        }
        this.fulfilledOn = fulfilledOn;
        this.state = State.SUBMITTED;
    }

    void keep() {
        require(State.SUBMITTED);
        this.state = State.KEPT;
    }

    void askAgain() {
        require(State.SUBMITTED);
        this.state = State.PENDING;
        this.fulfilledOn = null;
    }

    void breach() {
        require(State.PENDING);
        this.state = State.BREACHED;
    }

    void excuse() {
        require(State.BREACHED);
        this.state = State.EXCUSED;
    }

    /** The member it is owed to lets go of it. */
    void release() {
        if (!isOpen()) {
            throw new IllegalStateException("Obligation " + id + " is already " + state);
        }
        this.state = State.RELEASED;
    }

    /** Whether it has yet to be kept, or its breach yet to be reviewed. */
    boolean isOpen() {
        return state == State.PENDING || state == State.SUBMITTED || state == State.BREACHED;
    }

    void requireBreached() {
        require(State.BREACHED);
    }

    private void require(State required) {
        if (state != required) {
            throw new TooFar("Obligation " + id + " is already " + state);
        }
    }

    public UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public UUID obligor() {
        return obligor;
    }

    public UUID obligee() {
        return obligee;
    }

    /** The vault's id of the terms whose clause this is. */
    public UUID terms() {
        return terms;
    }

    /** The clause's number, from 1. */
    public int clause() {
        return clause;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public State state() {
        return state;
    }
}
