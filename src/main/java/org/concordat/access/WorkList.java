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
     */
    record Item(String task, String name, String reference, @Nullable Instant due) {}

    /** All tasks that a person has, the most pressing first. */
    List<Item> mine(String username);

    /** The most pressing of those that wait for somebody to take them, and that the person may take. */
    List<Item> open(String username, int most);

    /**
     * Takes a task for a person.
     *
     * @return false when it is not theirs to take any more, because somebody else was faster or it is done
     */
    boolean take(String username, String task);
}
