package org.concordat.alliance;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;

/** The part a person was given in a case: its mediator, a voter on its motion. */
@Entity
class CasePart {

    @Embeddable
    record Key(String reference, String person, @Enumerated(EnumType.STRING) Role role) implements Serializable {}

    @EmbeddedId
    private Key key;

    @SuppressWarnings("NullAway.Init")
    protected CasePart() {}

    CasePart(Key key) {
        this.key = key;
    }

    Role role() {
        return key.role();
    }
}
