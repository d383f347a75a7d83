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
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.concordat.alliance.TooFar;

/** The mediator has asked for offers: whom, and what became of it. */
@Entity
class OfferRound {

    enum State {
        OPEN,
        REVEALED,
        KEPT_SEALED,
        /** The mediator or the mediation is gone before it was over. */
        INTERRUPTED
    }

    @Id
    private UUID id;

    private String reference;
    private int number;

    @Enumerated(EnumType.STRING)
    private State state;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "offer_round_asked", joinColumns = @JoinColumn(name = "round"))
    @Column(name = "party")
    private Set<UUID> asked;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected OfferRound() {}

    OfferRound(String reference, int number, Collection<UUID> asked) {
        this.id = UUID.randomUUID();
        this.reference = reference;
        this.number = number;
        this.state = State.OPEN;
        this.asked = new HashSet<>(asked);
    }

    void end(State how) {
        if (state != State.OPEN) {
            throw new TooFar("Round " + number + " of offers in " + reference + " is already " + state);
        }
        this.state = how;
    }

    int number() {
        return number;
    }

    Set<UUID> asked() {
        return Set.copyOf(asked);
    }
}
