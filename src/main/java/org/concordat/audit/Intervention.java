package org.concordat.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did to a run from outside of its diagram.
 *
 * @param run the first of those it reached; of {@link Reach#MANY} one that went on then
 * @param operation as the engine calls it, such as {@code SetJobRetries}
 * @param entity to what it was done, as the engine calls it
 * @param details what was set, such as {@code retries 2}; numbers and dates only
 * @param why what they wrote beside it, if anything
 */
public record Intervention(
        String run,
        Reach reach,
        Instant at,
        @Nullable String person,
        String operation,
        String entity,
        List<String> details,
        @Nullable String why) {

    /** How many processes it was for. */
    public enum Reach {
        /** This one. */
        PROCESS,
        /** Every one of its definition, this among them. */
        DEFINITION,
        /** Several, of which the engine does not keep which. */
        MANY
    }
}
