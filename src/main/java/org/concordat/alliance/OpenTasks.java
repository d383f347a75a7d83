package org.concordat.alliance;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The work that waits in a case. Whether a reader may know of the case is asked before. */
public interface OpenTasks {

    /** The tasks of a case that wait for somebody, oldest first. */
    List<OpenTask> of(String reference);

    /** A member has become a party: whoever works for it loses whatever they were given or offered in the case before. */
    void offerAnew(String reference, UUID newParty);

    /** What somebody had who works on the case no longer goes to others, who may take it. */
    void handOver(String reference, String from, Collection<String> to);

    /**
     * A task that waits.
     *
     * @param key the step's id in its diagram
     * @param assignee the username of whoever has taken it
     */
    record OpenTask(String name, String key, @Nullable Instant due, @Nullable String assignee) {}
}
