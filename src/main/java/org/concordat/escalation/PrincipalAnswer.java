package org.concordat.escalation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Whether the head of a party's organisation agrees to what the motion would order: one row each, never changed. */
@Entity
@Immutable
public class PrincipalAnswer {

    @Embeddable
    record Key(UUID deadlock, UUID party) implements Serializable {}

    @EmbeddedId
    private Key key;

    private String person;
    private boolean agrees;
    private Instant answeredAt;

    @SuppressWarnings("NullAway.Init")
    protected PrincipalAnswer() {}

    PrincipalAnswer(Key key, String person, boolean agrees, Instant answeredAt) {
        this.key = key;
        this.person = person;
        this.agrees = agrees;
        this.answeredAt = answeredAt;
    }

    public UUID party() {
        return key.party();
    }

    public boolean agrees() {
        return agrees;
    }
}
