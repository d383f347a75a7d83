package org.concordat.mediation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.concordat.alliance.TooFar;

/** Somebody stands in for an absent mediator in one case, once cleared, on the days of the absence. */
@Entity
public class Delegation {

    public enum State {
        /** Nobody stands in: the one who was named was not cleared, or has stepped down. */
        VACANT,
        /** Somebody is named; their clearance or the first day is awaited. */
        NAMED,
        ACTING,
        OVER
    }

    @Id
    private UUID id;

    private String reference;
    private String mediator;
    private LocalDate firstDay;
    private LocalDate lastDay;

    private UUID nomination;
    private String delegate;

    @Enumerated(EnumType.STRING)
    private State state;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Delegation() {}

    Delegation(String reference, Absence absence, Nomination nomination, String mediator) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.mediator = mediator;
        this.firstDay = absence.firstDay();
        this.lastDay = absence.lastDay();
        this.nomination = nomination.id();
        this.delegate = nomination.person();
        this.state = State.NAMED;
    }

    void handOver() {
        require(State.NAMED);
        this.state = State.ACTING;
    }

    /** Whoever was named stands in no more; the absence goes on. */
    void vacate() {
        requireOpen();
        this.state = State.VACANT;
    }

    void end() {
        requireOpen();
        this.state = State.OVER;
    }

    private void require(State needed) {
        if (state != needed) {
            throw new TooFar("The delegation in " + reference + " is already " + state);
        }
    }

    private void requireOpen() {
        if (state == State.OVER) {
            throw new TooFar("The delegation in " + reference + " is already over");
        }
    }

    boolean isVacant() {
        return state == State.VACANT;
    }

    boolean isActing() {
        return state == State.ACTING;
    }

    public Absence absence() {
        return new Absence(firstDay, lastDay);
    }

    public UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    /** Who is absent. */
    public String mediator() {
        return mediator;
    }

    /** The statement of whoever stands in, and what the parties said to it. */
    public UUID nomination() {
        return nomination;
    }

    /** Who stands in, or was to. */
    public String delegate() {
        return delegate;
    }

    public LocalDate firstDay() {
        return firstDay;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    public State state() {
        return state;
    }
}
