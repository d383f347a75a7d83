package org.concordat.obligation;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.concordat.alliance.TooFar;
import org.jspecify.annotations.Nullable;

/** An obligation in other words, due on another day or with other grace, until those it burdens have answered. */
@Entity
@Table(name = "obligation_amendment")
public class Amendment {

    public enum State {
        OPEN("proposed; consent is awaited"),
        IN_FORCE("in force"),
        REFUSED("not made: consent was refused"),
        LAPSED("not made: not everybody consented in time"),
        OVERTAKEN("not made: the obligation moved on");

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

    private UUID obligation;
    private String reference;

    @Nullable
    private UUID proposer;

    private String person;
    private UUID words;
    private UUID reasons;
    private LocalDate dueOn;

    @Nullable
    private Integer grace;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "amendment_burden", joinColumns = @JoinColumn(name = "amendment"))
    @Column(name = "member")
    private Set<UUID> burdened;

    @Enumerated(EnumType.STRING)
    private State state;

    private Instant proposedAt;

    @Nullable
    private Instant endedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Amendment() {}

    Amendment(Obligation obligation, Proposal proposal, Proposer proposer, UUID words, UUID reasons, Instant now) {
        this.id = UUID.randomUUID();
        this.obligation = obligation.id();
        this.reference = obligation.reference();
        this.proposer = proposer.member();
        this.person = proposer.person();
        this.words = words;
        this.reasons = reasons;
        this.dueOn = proposal.dueOn();
        this.grace = proposal.grace();
        this.burdened = proposer.withoutOwn(proposal.burdened(obligation));
        this.state = State.OPEN;
        this.proposedAt = now;
    }

    void comeIntoForce(Instant now) {
        end(State.IN_FORCE, now);
    }

    void refuse(Instant now) {
        end(State.REFUSED, now);
    }

    void lapse(Instant now) {
        end(State.LAPSED, now);
    }

    void overtake(Instant now) {
        end(State.OVERTAKEN, now);
    }

    private void end(State ended, Instant now) {
        requireOpen();
        this.state = ended;
        this.endedAt = now;
    }

    void requireOpen() {
        if (state != State.OPEN) {
            throw new TooFar("The amendment of obligation " + obligation + " is already " + state);
        }
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public UUID id() {
        return id;
    }

    public UUID obligation() {
        return obligation;
    }

    public String reference() {
        return reference;
    }

    /** The member for which it was proposed; none when a case manager did for the parties. */
    public @Nullable UUID proposer() {
        return proposer;
    }

    public String person() {
        return person;
    }

    /** The vault's id of the terms as they would read. */
    public UUID words() {
        return words;
    }

    /** The vault's id of why. */
    public UUID reasons() {
        return reasons;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public @Nullable Integer grace() {
        return grace;
    }

    /** The members that have to consent. */
    public Set<UUID> burdened() {
        return Set.copyOf(burdened);
    }

    public State state() {
        return state;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public @Nullable Instant endedAt() {
        return endedAt;
    }
}
