package org.concordat.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tasks of one person over all cases: those they have and those they may take. */
public interface WorkList {

    /**
     * A task that waits.
     *
     * @param due when it should be done, if a clock says so
     * @param taken whether it is theirs already
     */
    record Item(String task, String name, String reference, @Nullable Instant due, boolean taken) {}

    /** A person's tasks, the most pressing first. */
    List<Item> of(String username, int most);

    /**
     * Takes a task for a person.
     *
     * @return false when it is not theirs to take any more, because somebody else was faster or it is done
     */
    boolean take(String username, String task);
}
