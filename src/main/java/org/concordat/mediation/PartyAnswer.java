package org.concordat.mediation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** What a party said about a named person: one row for each question, never changed. */
@Entity
@Immutable
public class PartyAnswer {

    /** What a party is asked. */
    enum Question {
        PROPOSAL
    }

    @Embeddable
    record Key(UUID nomination, @Enumerated(EnumType.STRING) Question question, UUID party) implements Serializable {}

    @EmbeddedId
    private Key key;

    private String person;
    private boolean against;
    private Instant answeredAt;

    @SuppressWarnings("NullAway.Init")
    protected PartyAnswer() {}

    PartyAnswer(Key key, String person, boolean against, Instant answeredAt) {
        this.key = key;
        this.person = person;
        this.against = against;
        this.answeredAt = answeredAt;
    }

    UUID party() {
        return key.party();
    }

    boolean isAgainst() {
        return against;
    }
}
