package org.concordat.alliance;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part a person was given in a case: its mediator, a voter on its motion. */
@Entity
class CasePart {

    @Embeddable
    record Key(String reference, String person, @Enumerated(EnumType.STRING) Role role) implements Serializable {}

    @EmbeddedId
    private Key key;

    /** When its case was opened. */
    private Instant openedAt;

    @Nullable
    private Instant endedAt;

    @Nullable
    private Instant doneAt;

    @SuppressWarnings("NullAway.Init")
    protected CasePart() {}

    /** Whose place this part takes, while it does. */
    @Nullable
    private String inPlaceOf;

    CasePart(Key key, Instant openedAt) {
        this.key = key;
        this.openedAt = openedAt;
    }

    /** It opens nothing any more, and is remembered: nobody takes a second one. */
    void end(Instant now) {
        if (endedAt == null) {
            endedAt = now;
        }
    }

    /** What it was for is done: it still opens the case, and binds nobody to being impartial any more. */
    void finish(Instant now) {
        if (doneAt == null) {
            doneAt = now;
        }
    }

    /** Since when that is done, as long as the case is open to them at all. */
    Optional<Instant> doneAt() {
        return Optional.ofNullable(doneAt).filter(done -> endedAt == null);
    }

    void resume(@Nullable String inPlaceOf) {
        this.endedAt = null;
        this.doneAt = null;
        this.inPlaceOf = inPlaceOf;
    }

    /** In whose place this person acts now, if not for themselves. */
    Optional<String> inPlaceOf() {
        return Optional.ofNullable(inPlaceOf).filter(other -> endedAt == null);
    }

    String reference() {
        return key.reference();
    }

    String person() {
        return key.person();
    }

    Role role() {
        return key.role();
    }
}
