package org.concordat.clock;

/**
 * Why a clock's date is what it is.
 *
 * @param counted where its rule leads, with a line per day
 */
public record Explanation(RunningClock clock, Deadline counted) {

    /** Whether somebody gave more time than the rule does. */
    public boolean isExtended() {
        return clock.dueAt().isAfter(counted.due().toInstant());
    }
}
