package org.concordat.clock;

import java.util.List;
import java.util.Optional;

/**
 * Why a clock's date is what it is.
 *
 * @param counted where its rule leads, with a line per day; of a clock that stands still, if it went on now
 * @param pauses when it stood still, and why, oldest first
 * @param extensions the time that was given beyond the rule, oldest first
 * @param warnings those that were given, and those that lie ahead, in order
 */
public record Explanation(
        RunningClock clock,
        Deadline counted,
        List<PausedTime> pauses,
        List<GrantedExtension> extensions,
        List<Warning> warnings) {

    public Explanation {
        pauses = List.copyOf(pauses);
        extensions = List.copyOf(extensions);
        warnings = List.copyOf(warnings);
    }

    public List<Warning> given() {
        return warnings.stream().filter(Warning::isGiven).toList();
    }

    /** The warning that comes next, if there is one. */
    public Optional<Warning> next() {
        return warnings.stream().filter(warning -> !warning.isGiven()).findFirst();
    }

    /** Whether somebody gave more time than the rule does. */
    public boolean isExtended() {
        return !clock.isPaused() && clock.dueAt().isAfter(counted.due().toInstant());
    }
}
