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
import org.concordat.alliance.Authority;
import org.concordat.alliance.Refusal;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A party's answer to drafted terms: one row each, never changed. */
@Entity
@Immutable
public class Signature {

    public enum Answer {
        SIGNED,
        REFUSED;

        /** The answer a form's value stands for. */
        public static Answer of(@Nullable String value) {
            try {
                return valueOf(String.valueOf(value).toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException e) {
                throw new Refusal("signature", "must be signed or refused");
            }
        }
    }

    /**
     * What a representative answers.
     *
     * @param authority by what right they sign
     * @param mandate the vault's id of what a delegated authority rests on
     * @param reason the vault's id of why they refuse, if they say
     */
    public record Reply(Answer answer, @Nullable Authority authority, @Nullable UUID mandate, @Nullable UUID reason) {

        public Reply {
            if (answer == Answer.SIGNED && authority == null) {
                throw new Refusal("Your authority", "must say by what right you sign");
            }
            if (answer == Answer.SIGNED && authority == Authority.DELEGATED && mandate == null) {
                throw new Refusal("Delegation", "must say who gave you the authority, and when");
            }
        }
    }

    @Embeddable
    record Key(UUID terms, UUID party) implements Serializable {}

    @EmbeddedId
    private Key key;

    private String person;

    @Enumerated(EnumType.STRING)
    private Answer answer;

    @Nullable
    @Enumerated(EnumType.STRING)
    private Authority authority;

    @Nullable
    private UUID mandate;

    @Nullable
    private UUID reason;

    private Instant answeredAt;

    @SuppressWarnings("NullAway.Init")
    protected Signature() {}

    Signature(Key key, String person, Reply reply, Instant answeredAt) {
        this.key = key;
        this.person = person;
        this.answer = reply.answer();
        this.authority = reply.authority();
        this.mandate = reply.mandate();
        this.reason = reply.reason();
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

    public @Nullable Authority authority() {
        return authority;
    }

    public @Nullable UUID mandate() {
        return mandate;
    }

    public Instant answeredAt() {
        return answeredAt;
    }
}
