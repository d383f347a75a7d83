package org.concordat.mediation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Whether a party came to a session: one row each, never changed. */
@Entity
@Immutable
class Attendance {

    @Embeddable
    record Key(String reference, int session, UUID party) implements Serializable {}

    @EmbeddedId
    private Key key;

    private boolean attended;

    @SuppressWarnings("NullAway.Init")
    protected Attendance() {}

    Attendance(Key key, boolean attended) {
        this.key = key;
        this.attended = attended;
    }
}
