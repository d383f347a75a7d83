package org.concordat.clock;

/** Who has the work that a clock measures. */
public interface Holders {

    /** The people to whom the steps belong or are offered now; of a clock over a whole process, all its open steps. */
    Holder of(RunningClock clock);
}
