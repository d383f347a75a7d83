package org.concordat.alliance;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The part a person was given in a case: its mediator, a voter on its motion. */
@Entity
class CasePart {

    @Embeddable
    record Key(String reference, String person, @Enumerated(EnumType.STRING) Role role) implements Serializable {}

    @EmbeddedId
    private Key key;

    @Nullable
    private Instant endedAt;

    @SuppressWarnings("NullAway.Init")
    protected CasePart() {}

    CasePart(Key key) {
        this.key = key;
    }

    /** It opens nothing any more, and is remembered: nobody takes a second one. */
    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    void resume() {
        endedAt = null;
    }

    String person() {
        return key.person();
    }

    Role role() {
        return key.role();
    }
}
