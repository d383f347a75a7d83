package org.concordat.obligation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.concordat.alliance.Authority;
import org.concordat.alliance.Refusal;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A member's answer to an amendment: one row each, never changed. */
@Entity
@Immutable
@Table(name = "amendment_consent")
public class Consent {

    /**
     * What a representative answers.
     *
     * @param authority by what right they consent
     * @param mandate the vault's id of what a delegated authority rests on
     * @param reason the vault's id of why they refuse, if they say
     */
    public record Reply(
            boolean consented, @Nullable Authority authority, @Nullable UUID mandate, @Nullable UUID reason) {

        public Reply {
            if (consented && authority == null) {
                throw new Refusal("authority", "must say by what right you consent");
            }
            if (consented && authority == Authority.DELEGATED && mandate == null) {
                throw new Refusal("mandate", "must say who gave you the authority, and when");
            }
        }

        /** As a form gives it. */
        public static Reply of(
                @Nullable String answer, @Nullable String authority, @Nullable UUID mandate, @Nullable UUID reason) {
            return switch (String.valueOf(answer)) {
                case "consented" -> new Reply(true, Authority.ofNullable(authority), mandate, null);
                case "refused" -> new Reply(false, null, null, reason);
                default -> throw new Refusal("amendmentAnswer", "must be consented or refused");
            };
        }
    }

    @Embeddable
    record Key(UUID amendment, UUID party) implements Serializable {}

    @EmbeddedId
    private Key key;

    private boolean consented;

    @Nullable
    @Enumerated(EnumType.STRING)
    private Authority authority;

    @Nullable
    private UUID mandate;

    @Nullable
    private UUID reason;

    private String person;
    private Instant answeredAt;

    @SuppressWarnings("NullAway.Init")
    protected Consent() {}

    Consent(Key key, Reply reply, String person, Instant answeredAt) {
        this.key = key;
        this.consented = reply.consented();
        this.authority = reply.authority();
        this.mandate = reply.mandate();
        this.reason = reply.reason();
        this.person = person;
        this.answeredAt = answeredAt;
    }

    public UUID amendment() {
        return key.amendment();
    }

    public UUID party() {
        return key.party();
    }

    public boolean isConsented() {
        return consented;
    }

    public @Nullable Authority authority() {
        return authority;
    }

    public String person() {
        return person;
    }

    public Instant answeredAt() {
        return answeredAt;
    }
}
