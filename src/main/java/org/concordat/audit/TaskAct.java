package org.concordat.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done with a task, or to it.
 *
 * @param run in which it was
 * @param key the task's id in the diagram
 * @param person who did it; nobody when the process did
 * @param receiver who has it since then, if somebody has
 */
public record TaskAct(
        String run,
        String key,
        String name,
        What what,
        Instant at,
        @Nullable String person,
        @Nullable String receiver) {

    /** What was done. */
    public enum What {
        OFFERED,
        TAKEN,
        GIVEN,
        GIVEN_BACK,
        COMPLETED,
        TAKEN_AWAY
    }
}
