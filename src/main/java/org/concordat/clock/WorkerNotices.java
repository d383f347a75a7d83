package org.concordat.clock;

import java.util.Collection;

/** What the people who work on a case are told about clocks. */
public interface WorkerNotices {

    /** A clock will run out. */
    void deadlineNear(RunningClock clock, Warning warning, Collection<String> people);

    /** A step that was late is somebody else's now, and has a new deadline. */
    void stepReassigned(RunningClock clock, Collection<String> before, String now);

    /** There is more time, as they asked. */
    void extensionGranted(RunningClock clock, String asker);

    /** There is no more time, though they asked. */
    void extensionRefused(RunningClock clock, String asker);
}
