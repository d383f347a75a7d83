package org.concordat.alliance;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which rights of which member a sanction takes, or lets it have back, and for how long.
 *
 * @param reference the case it was decided in
 * @param from when it takes effect; may lie before the moment it is recorded
 * @param until the first instant at which it has no effect any more; none when it has no end
 */
public record RightsInQuestion(
        String reference, UUID sanction, UUID member, Set<Right> rights, Instant from, @Nullable Instant until) {

    public RightsInQuestion {
        from = kept(from);
        until = until == null ? null : kept(until);
        if (until != null && !from.isBefore(until)) {
            throw new Refusal("until", "must be after the moment from which it takes effect");
        }
        rights = Set.copyOf(rights);
    }

    /** As exact as the database keeps it. */
    private static Instant kept(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
