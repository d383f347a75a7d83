package org.concordat.clock;

import java.util.Collection;

/** What the people who work on a case are told about clocks. */
public interface WorkerNotices {

    /** A clock will run out. */
    void deadlineNear(RunningClock clock, Warning warning, Collection<String> people);
}
