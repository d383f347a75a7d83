package org.concordat.mediation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A party's answer to an invitation: one row each, never changed. */
@Entity
@Immutable
class InvitationAnswer {

    enum Answer {
        ACCEPTED,
        CANNOT;

        static Answer of(String value) {
            return valueOf(value.toUpperCase(Locale.ROOT));
        }
    }

    @Embeddable
    record Key(UUID invitation, UUID party) implements Serializable {}

    @EmbeddedId
    private Key key;

    private String person;

    @Enumerated(EnumType.STRING)
    private Answer answer;

    private Instant answeredAt;

    @SuppressWarnings("NullAway.Init")
    protected InvitationAnswer() {}

    InvitationAnswer(Key key, String person, Answer answer, Instant answeredAt) {
        this.key = key;
        this.person = person;
        this.answer = answer;
        this.answeredAt = answeredAt;
    }

    boolean isGivenBefore(Instant moment) {
        return answeredAt.isBefore(moment);
    }

    boolean isDeclined() {
        return answer == Answer.CANNOT;
    }
}
