package org.concordat.clock;

/** What clocks tell the process. */
public interface ClockProcess {

    void clockRanOut(RunningClock clock);

    /**
     * The time limit of the stage that waited is not extended.
     *
     * @throws org.concordat.alliance.Refusal when the stage cannot end for time
     */
    void stageEnded(RunningClock clock);

    void clockStopped(RunningClock clock);
}
