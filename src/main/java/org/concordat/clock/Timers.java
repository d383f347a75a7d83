package org.concordat.clock;

import java.time.Instant;

/** The process's timers and tasks that show a clock's date. */
public interface Timers {

    /**
     * Whatever asked this clock and waits for its date waits for another: timers and due dates of its process, and the
     * question about its breach that waits for the end of an extension. Other clocks keep theirs.
     *
     * @param from the date it had
     */
    void move(RunningClock clock, Instant from);

    /** Every timer of a process that asks a term of the table, and has not fired, waits for a moment. */
    void moveAll(String processInstance, String clock, Instant moment);

    /** Whether the diagram of a process counts a clock from an event: its date names both. */
    boolean countsFrom(String processInstance, String clock, String event);

    /** A timer that asked this clock and has fired waits once more, for the date the clock gives now. */
    void renew(String processInstance, String clock);
}
