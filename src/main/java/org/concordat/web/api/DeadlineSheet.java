package org.concordat.web.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.concordat.clock.DayLine;
import org.concordat.clock.Deadline;

/** A deadline, with a line for every day that was looked at. */
record DeadlineSheet(
        LocalDate dueDate,
        @Schema(example = "2026-07-14T23:59:59-04:00") String due,
        @Schema(example = "America/New_York") String zone,
        List<Day> days) {

    static DeadlineSheet of(Deadline deadline) {
        return new DeadlineSheet(
                deadline.dueDate(),
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(deadline.due()),
                deadline.due().getZone().getId(),
                Day.of(deadline.days()));
    }

    @Schema(name = "DeadlineDay")
    record Day(
            LocalDate date,
            boolean counted,
            @Schema(example = "holiday") String reason,
            @Schema(example = "holiday: Juneteenth") String why) {

        static List<Day> of(List<DayLine> lines) {
            return lines.stream()
                    .map(line -> new Day(line.day(), line.counted(), Word.of(line.reason()), line.why()))
                    .toList();
        }
    }
}
