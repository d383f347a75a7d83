package org.concordat.clock;

/** What clocks tell the process. */
public interface ClockProcess {

    void clockRanOut(RunningClock clock);

    void clockStopped(RunningClock clock);
}
