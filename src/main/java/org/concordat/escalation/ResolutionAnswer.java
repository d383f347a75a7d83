package org.concordat.escalation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.concordat.alliance.Refusal;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A party's answer to a proposed resolution: one row each, never changed. */
@Entity
@Immutable
public class ResolutionAnswer {

    public enum Answer {
        ACCEPTED,
        REJECTED;

        /** The answer a form's value stands for. */
        public static Answer of(@Nullable String value) {
            try {
                return valueOf(String.valueOf(value).toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new Refusal("resolutionAnswer", "must be accepted or rejected");
            }
        }
    }

    @Embeddable
    record Key(UUID resolution, UUID party) implements Serializable {}

    @EmbeddedId
    private Key key;

    private String person;

    @Enumerated(EnumType.STRING)
    private Answer answer;

    private Instant answeredAt;

    @SuppressWarnings("NullAway.Init")
    protected ResolutionAnswer() {}

    ResolutionAnswer(Key key, String person, Answer answer, Instant answeredAt) {
        this.key = key;
        this.person = person;
        this.answer = answer;
        this.answeredAt = answeredAt;
    }

    public UUID party() {
        return key.party();
    }

    public String person() {
        return person;
    }

    public Answer answer() {
        return answer;
    }

    public Instant answeredAt() {
        return answeredAt;
    }
}
