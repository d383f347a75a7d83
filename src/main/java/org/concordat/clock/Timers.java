package org.concordat.clock;

import java.time.Instant;

/** The process's timers and tasks that show a clock's date. */
public interface Timers {

    /** Whatever of a process waits for one date waits for another. */
    void move(String processInstance, Instant from, Instant to);
}
