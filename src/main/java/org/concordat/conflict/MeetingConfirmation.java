package org.concordat.conflict;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Whether a party finds the record of a meeting right: one row each, never changed. */
@Entity
@Immutable
class MeetingConfirmation {

    @Embeddable
    record Key(UUID negotiation, int meeting, UUID party) implements Serializable {}

    @EmbeddedId
    private Key key;

    private String person;

    @Enumerated(EnumType.STRING)
    private Confirmation answer;

    private Instant answeredAt;

    @SuppressWarnings("NullAway.Init")
    protected MeetingConfirmation() {}

    MeetingConfirmation(Key key, String person, Confirmation answer, Instant answeredAt) {
        this.key = key;
        this.person = person;
        this.answer = answer;
        this.answeredAt = answeredAt;
    }
}
