package org.concordat.clock;

import java.util.Optional;

/** Who has the work that a clock measures. */
public interface Holders {

    /** The people to whom the steps belong or are offered now; of a clock over a whole process, all its open steps. */
    Holder of(RunningClock clock);

    /** The step behind a task, if there is such a task. */
    Optional<HeldStep> step(String task);
}
