package org.concordat.clock;

import java.time.Instant;

/** The process's timers that wait for a clock. */
public interface Timers {

    /** Timers of a process that wait for one date wait for another. */
    void move(String processInstance, Instant from, Instant to);
}
