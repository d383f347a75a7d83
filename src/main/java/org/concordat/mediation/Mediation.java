package org.concordat.mediation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.TooFar;
import org.jspecify.annotations.Nullable;

/** A mediation of one dispute: its mediator, its sessions, and how it ended. */
@Entity
public class Mediation {

    public enum State {
        OPEN,
        ENDED
    }

    @Id
    private UUID id;

    private String reference;
    private String mediator;

    @Enumerated(EnumType.STRING)
    private State state;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "mediation_session", joinColumns = @JoinColumn(name = "mediation"))
    @OrderColumn(name = "number")
    private List<Session> sessions;

    private Instant appointedAt;

    /** How often the mediator has asked for offers. */
    private int offerRound;

    @Nullable
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Nullable
    private MediationEnding endedAs;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Mediation() {}

    Mediation(String reference, String mediator, Instant appointedAt) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.mediator = mediator;
        this.state = State.OPEN;
        this.sessions = new ArrayList<>();
        this.appointedAt = appointedAt;
    }

    /** Somebody else mediates from now on; what was held so far stays. */
    void continueWith(String mediator) {
        requireOpen();
        this.mediator = mediator;
    }

    void holdSession(Session session, LocalDate today) {
        requireOpen();
        if (session.heldOn().isAfter(today)) {
            throw new Refusal("sessionHeldOn", "must not lie in the future; complete this task after the session");
        }
        sessions.add(session);
    }

    /** @return the number of the round */
    int askForOffers() {
        requireOpen();
        return ++offerRound;
    }

    void endAs(MediationEnding ending, Instant now) {
        requireOpen();
        this.state = State.ENDED;
        this.endedAs = ending;
        this.endedAt = now;
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    void requireOpen() {
        if (state != State.OPEN) {
            throw new TooFar("Mediation of " + reference + " is already over: " + endedAs);
        }
    }

    public String reference() {
        return reference;
    }

    public String mediator() {
        return mediator;
    }

    public State state() {
        return state;
    }

    public @Nullable MediationEnding endedAs() {
        return endedAs;
    }

    /** How many sessions took place. */
    public long sessionsHeld() {
        return sessions.stream().filter(Session::held).count();
    }

    public List<Session> sessions() {
        return List.copyOf(sessions);
    }
}
