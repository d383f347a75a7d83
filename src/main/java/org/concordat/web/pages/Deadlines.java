package org.concordat.web.pages;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.concordat.clock.DayLine;
import org.jspecify.annotations.Nullable;

/** Those that run, and those that are over. */
record Deadlines(List<Deadline> list) {

    public boolean isAnyRunning() {
        return list.stream().anyMatch(Deadline::running);
    }

    public boolean hasAnyRunOut() {
        return list.stream().anyMatch(Deadline::ranOut);
    }

    public boolean hasAnyEndedInTime() {
        return list.stream().anyMatch(deadline -> !deadline.running() && !deadline.ranOut());
    }

    /**
     * A deadline, and why it is when it is.
     *
     * @param at the instant, for machines
     * @param extension what was given beyond the rule, if anything was
     * @param days how the rule leads there; none where nobody asks
     * @param state whether it runs, stands still, was met or ran out
     * @param pauses when it stood still, and why, oldest first
     */
    record Deadline(
            UUID id,
            String name,
            String due,
            Instant at,
            String zone,
            String distance,
            String rule,
            @Nullable String extension,
            List<DayLine> days,
            String state,
            boolean running,
            boolean ranOut,
            List<String> pauses,
            List<String> warnings) {

        public String standing() {
            return distance.isEmpty() ? state : state + ", " + distance;
        }
    }
}
