package org.concordat.alliance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A right taken from a member, or given back, for a while. Changes are added, never altered: a later one of the same
 * sanction prevails where the two cover the same instant.
 *
 * @param sanction what it comes from
 * @param effect whether the right is taken or given back
 * @param until the first instant that is not covered any more; none when there is no end
 * @param entry the entry that says so
 * @param sealedAt when that entry was sealed; none while it waits
 */
record StandingChange(
        UUID alliance,
        UUID member,
        Right right,
        UUID sanction,
        Effect effect,
        Instant from,
        @Nullable Instant until,
        UUID entry,
        Instant recordedAt,
        @Nullable Instant sealedAt) {

    enum Effect {
        TAKEN,
        GIVEN_BACK
    }

    boolean covers(Instant instant) {
        return !instant.isBefore(from) && (until == null || instant.isBefore(until));
    }

    boolean takes() {
        return effect == Effect.TAKEN;
    }

    /** Nobody can prove what has not been sealed: once it is, it counts as known from then. */
    Instant knownSince() {
        return sealedAt == null ? recordedAt : sealedAt;
    }

    boolean wasKnownAt(Instant instant) {
        return !knownSince().isAfter(instant);
    }
}
