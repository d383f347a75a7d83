package org.concordat.escalation;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
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

    @Nullable
    @Enumerated(EnumType.STRING)
    private Choice choice;

    @Nullable
    private UUID sealedChoice;

    @Nullable
    private UUID reasons;

    private Instant castAt;

    @SuppressWarnings("NullAway.Init")
    protected Ballot() {}

    /** Who votes, why and when. */
    record Act(String person, @Nullable UUID reasons, Instant at) {}

    private Ballot(Key key, Act by, @Nullable Choice choice, @Nullable UUID sealedChoice) {
        this.key = key;
        this.person = by.person();
        this.choice = choice;
        this.sealedChoice = sealedChoice;
        this.reasons = by.reasons();
        this.castAt = by.at();
    }

    static Ballot open(Key key, Act by, Choice choice) {
        return new Ballot(key, by, choice, null);
    }

    /** @param choice its id in the vault */
    static Ballot sealed(Key key, Act by, UUID choice) {
        return new Ballot(key, by, null, choice);
    }

    UUID motion() {
        return key.motion();
    }

    /** The id in the vault of why the seat voted so, if it said. */
    Optional<UUID> reasons() {
        return Optional.ofNullable(reasons);
    }

    public UUID seat() {
        return key.seat();
    }

    /** How the seat voted, unless that is sealed. */
    public Optional<Choice> choice() {
        return Optional.ofNullable(choice);
    }

    /** The id in the vault of how the seat voted, where it is sealed. */
    UUID sealedChoice() {
        return Objects.requireNonNull(sealedChoice);
    }
}
