package org.concordat.clock;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** Who has the work that a clock measures. */
public interface Holders {

    /** The people to whom the steps belong or are offered now; of a clock over a whole process, all its open steps. */
    Holder of(RunningClock clock);

    /** The step that waits because of a clock; none where there are several, or none any more. */
    Optional<LateStep> lateStep(RunningClock clock);

    /** From now on the step belongs to somebody else, and whoever was late with it cannot take it again. */
    void reassign(RunningClock clock, String person);

    /** How many tasks of these people are taken by each of them now. */
    Map<String, Long> taken(Collection<String> persons);

    /** The step behind a task, if there is such a task. */
    Optional<HeldStep> step(String task);
}
