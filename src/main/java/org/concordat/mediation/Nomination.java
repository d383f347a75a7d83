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
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.concordat.alliance.TooFar;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;

/** A person named as mediator of a dispute: their own statement, and whether they may mediate. */
@Entity
public class Nomination {

    public enum State {
        /** Proposed by a party or named by the office; has not declared anything. */
        NAMED,
        /** Has declared independence; the parties may object. */
        INDEPENDENT,
        UNAVAILABLE,
        SILENT,
        OBJECTED_TO,
        APPOINTED,
        /** Was appointed and has found a tie since. */
        STEPPED_DOWN
    }

    private static final Set<State> OUT =
            EnumSet.of(State.UNAVAILABLE, State.SILENT, State.OBJECTED_TO, State.STEPPED_DOWN);

    @Id
    private UUID id;

    /** The search they are named in; none for a delegate. */
    @Nullable
    private UUID appointment;

    /** The mediator they are to stand in for. */
    @Nullable
    private String standsInFor;

    private String reference;
    private String person;
    private String namedBy;

    @Enumerated(EnumType.STRING)
    private State state;

    @Nullable
    private UUID ties;

    private Instant namedAt;

    /** The parties asked whether they accept the person, while one of them proposes. */
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "nomination_asked", joinColumns = @JoinColumn(name = "nomination"))
    @Column(name = "party")
    @Fetch(FetchMode.SUBSELECT)
    private Set<UUID> asked;

    @Nullable
    private Instant answeredAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Nomination() {}

    Nomination(Appointment appointment, String person, String namedBy, Instant namedAt) {
        this(appointment.reference(), person, namedBy, namedAt);
        this.appointment = appointment.id();
    }

    /** Somebody is to stand in for a mediator. */
    Nomination(String reference, String person, String standsInFor, String namedBy, Instant namedAt) {
        this(reference, person, namedBy, namedAt);
        this.standsInFor = standsInFor;
    }

    private Nomination(String reference, String person, String namedBy, Instant namedAt) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.person = person;
        this.namedBy = namedBy;
        this.state = State.NAMED;
        this.namedAt = namedAt;
        this.asked = new HashSet<>();
    }

    void ask(Collection<UUID> parties) {
        require(State.NAMED);
        asked.addAll(parties);
    }

    void declare(boolean independent, @Nullable UUID ties, Instant now) {
        require(State.NAMED);
        this.state = independent ? State.INDEPENDENT : State.UNAVAILABLE;
        this.ties = ties;
        this.answeredAt = now;
    }

    void staySilent(Instant now) {
        require(State.NAMED);
        this.state = State.SILENT;
        this.answeredAt = now;
    }

    /** Also of somebody who mediates already: whoever becomes a party later objects later. */
    void upholdObjection() {
        if (state != State.APPOINTED) {
            require(State.INDEPENDENT);
        }
        this.state = State.OBJECTED_TO;
    }

    void appoint() {
        require(State.INDEPENDENT);
        this.state = State.APPOINTED;
    }

    void stepDown() {
        require(State.APPOINTED);
        this.state = State.STEPPED_DOWN;
    }

    private void require(State needed) {
        if (state != needed) {
            throw new TooFar("The nomination " + id + " is already " + state);
        }
    }

    boolean isAppointed() {
        return state == State.APPOINTED;
    }

    boolean isIndependent() {
        return state == State.INDEPENDENT;
    }

    /** Whether this person is out of the question for this dispute. */
    public boolean isOut() {
        return OUT.contains(state);
    }

    public UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public String person() {
        return person;
    }

    /** The parties that are asked whether they accept the person. */
    Set<UUID> asked() {
        return new TreeSet<>(asked);
    }

    /** The mediator they are to stand in for, if they are named as a delegate. */
    @Nullable
    String standsInFor() {
        return standsInFor;
    }

    public String namedBy() {
        return namedBy;
    }

    public State state() {
        return state;
    }

    /** The vault's id of the ties they disclosed. */
    public @Nullable UUID ties() {
        return ties;
    }
}
