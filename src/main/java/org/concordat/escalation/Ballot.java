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

/** A member's one vote on a motion, cast by its seat. */
@Entity
@Immutable
public class Ballot {

    public enum Choice {
        YES,
        NO,
        ABSTAIN;

        /** The choice a form's value stands for. */
        public static Choice of(@Nullable String value) {
            try {
                return valueOf(String.valueOf(value).toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new Refusal("choice", "must be yes, no or abstain");
            }
        }
    }

    @Embeddable
    record Key(UUID motion, UUID seat) implements Serializable {}

    @EmbeddedId
    private Key key;

    private String person;

    @Enumerated(EnumType.STRING)
    private Choice choice;

    @Nullable
    private UUID reasons;

    private Instant castAt;

    @SuppressWarnings("NullAway.Init")
    protected Ballot() {}

    Ballot(Key key, String person, Choice choice, @Nullable UUID reasons, Instant castAt) {
        this.key = key;
        this.person = person;
        this.choice = choice;
        this.reasons = reasons;
        this.castAt = castAt;
    }

    public UUID seat() {
        return key.seat();
    }

    public Choice choice() {
        return choice;
    }
}
