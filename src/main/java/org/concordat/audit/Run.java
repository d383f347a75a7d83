package org.concordat.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One process of a case, as the engine ran it.
 *
 * @param definition the version of the diagram that ran
 * @param key the process's id, such as {@code mediation}
 * @param caller the run that called it, if one did
 * @param wasCancelled whether it was ended from outside of itself
 */
public record Run(
        String id,
        String definition,
        String key,
        String name,
        int version,
        @Nullable String caller,
        Instant begun,
        @Nullable Instant ended,
        boolean wasCancelled) {

    /** The same as it stood at an instant, at which it had begun. */
    public Run at(Instant instant) {
        return ended == null || !ended.isAfter(instant)
                ? this
                : new Run(id, definition, key, name, version, caller, begun, null, false);
    }
}
