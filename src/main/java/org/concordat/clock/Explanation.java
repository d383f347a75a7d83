package org.concordat.clock;

import java.util.List;

/**
 * Why a clock's date is what it is.
 *
 * @param counted where its rule leads, with a line per day; of a clock that stands still, if it went on now
 * @param pauses when it stood still, and why, oldest first
 * @param extensions the time that was given beyond the rule, oldest first
 */
public record Explanation(
        RunningClock clock, Deadline counted, List<PausedTime> pauses, List<GrantedExtension> extensions) {

    public Explanation {
        pauses = List.copyOf(pauses);
        extensions = List.copyOf(extensions);
    }

    /** Whether somebody gave more time than the rule does. */
    public boolean isExtended() {
        return !clock.isPaused() && clock.dueAt().isAfter(counted.due().toInstant());
    }
}
