package org.concordat.alliance;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.util.UUID;

/** A person's seat on a committee. Unlike a seat on the board it belongs to the person, not to a member. */
@Entity
public class CommitteeSeat {

    @Embeddable
    record Key(UUID alliance, @Enumerated(EnumType.STRING) Committee committee, String person)
            implements Serializable {}

    @EmbeddedId
    private Key key;

    @SuppressWarnings("NullAway.Init")
    protected CommitteeSeat() {}

    CommitteeSeat(Key key) {
        this.key = key;
    }

    public Committee committee() {
        return key.committee();
    }

    public String person() {
        return key.person();
    }
}
