package org.concordat.escalation;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.UUID;

/** A seat whose ballot on a motion was issued, and perhaps withdrawn since. */
@Entity
class AskedSeat {

    @EmbeddedId
    private Ballot.Key key;

    private boolean withdrawn;

    @SuppressWarnings("NullAway.Init")
    protected AskedSeat() {}

    AskedSeat(Ballot.Key key) {
        this.key = key;
    }

    void withdraw() {
        this.withdrawn = true;
    }

    boolean isWithdrawn() {
        return withdrawn;
    }

    UUID seat() {
        return key.seat();
    }
}
