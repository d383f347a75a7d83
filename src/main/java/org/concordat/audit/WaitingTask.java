package org.concordat.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task that waited at some instant.
 *
 * @param run in which it was
 * @param key its id in the diagram
 * @param person who had taken it by then; nobody when it was on offer
 */
public record WaitingTask(String run, String key, String name, Instant since, @Nullable String person) {

    /** The same for somebody who is not told who has taken it. */
    public WaitingTask offered() {
        return new WaitingTask(run, key, name, since, null);
    }
}
