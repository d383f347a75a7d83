package org.concordat.clock;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * Where a term ends, with a line for every day on the way, the first one first.
 *
 * @param due in the clock's zone
 */
public record Deadline(ZonedDateTime due, List<DayLine> days) {

    public Deadline {
        days = List.copyOf(days);
    }

    public LocalDate dueDate() {
        return due.toLocalDate();
    }
}
