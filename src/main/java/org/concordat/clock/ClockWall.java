package org.concordat.clock;

/** Who may know that a clock runs, and until when. */
public interface ClockWall {

    boolean mayKnowOf(String person, RunningClock clock);
}
