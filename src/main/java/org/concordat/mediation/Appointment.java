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
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.concordat.alliance.TooFar;
import org.concordat.mediation.AppointmentOffice.Need;
import org.jspecify.annotations.Nullable;

/** The search for a mediator of one dispute: the list that was drawn, and how the search ended. */
@Entity
public class Appointment {

    public enum State {
        OPEN,
        APPOINTED,
        NOBODY_FOUND,
        /** The dispute ended while a mediator was looked for. */
        ENDED
    }

    @Id
    private UUID id;

    private String reference;

    /** What the office looks for, as triage has said. */
    private String lane;

    private String skill;

    @Enumerated(EnumType.STRING)
    private State state;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "strike_list", joinColumns = @JoinColumn(name = "appointment"))
    @OrderColumn(name = "number")
    @Column(name = "mediator")
    private List<String> list;

    private Instant startedAt;

    @Nullable
    private Instant endedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Appointment() {}

    Appointment(Need need, Instant startedAt) {
        this.id = UUID.randomUUID();
        this.reference = need.reference();
        this.lane = need.lane();
        this.skill = need.skill();
        this.state = State.OPEN;
        this.list = new ArrayList<>();
        this.startedAt = startedAt;
    }

    void draw(List<String> names) {
        requireOpen();
        list.clear();
        list.addAll(names);
    }

    void end(State how, Instant now) {
        requireOpen();
        this.state = how;
        this.endedAt = now;
    }

    void requireOpen() {
        if (state != State.OPEN) {
            throw new TooFar("The search for a mediator of " + reference + " is already " + state);
        }
    }

    public UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    Need need() {
        return new Need(reference, lane, skill);
    }

    public State state() {
        return state;
    }

    /** The names the parties may strike from; empty while none was drawn. */
    public List<String> list() {
        return List.copyOf(list);
    }
}
