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
import org.jspecify.annotations.Nullable;

/** A party's answer to the investigator's request, in one window for evidence: one row each, never changed. */
@Entity
@Immutable
public class RequestAnswer {

    public enum Kind {
        ANSWERED,
        DECLINED
    }

    @Embeddable
    record Key(UUID investigation, int round, UUID party) implements Serializable {}

    @EmbeddedId
    private Key key;

    private String person;

    @Enumerated(EnumType.STRING)
    private Kind answer;

    @Nullable
    private UUID words;

    private Instant answeredAt;

    @SuppressWarnings("NullAway.Init")
    protected RequestAnswer() {}

    RequestAnswer(Key key, String person, Kind answer, @Nullable UUID words, Instant answeredAt) {
        this.key = key;
        this.person = person;
        this.answer = answer;
        this.words = words;
        this.answeredAt = answeredAt;
    }

    public UUID party() {
        return key.party();
    }

    public int round() {
        return key.round();
    }

    public String person() {
        return person;
    }

    public Kind answer() {
        return answer;
    }

    public Instant answeredAt() {
        return answeredAt;
    }
}
