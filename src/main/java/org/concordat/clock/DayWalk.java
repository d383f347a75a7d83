package org.concordat.clock;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Counts days. */
class DayWalk extends Walk {

    DayWalk(DayCount count, Start start, WorkingDays calendar, Pauses pauses) {
        super(count, start, calendar, pauses);
    }

    @Override
    Deadline end() {
        var last = rolled(counted());
        return new Deadline(due(last), lines());
    }

    private LocalDate counted() {
        var first = firstDay();
        if (count.amount() == 0) {
            note(DayLine.skipped(first, DayLine.Reason.START_DAY, "the start itself: no day is counted"));
            return first;
        }
        if (count.startCounts() && count.amount() > 0) {
            return counted(first);
        }
        note(DayLine.skipped(first, DayLine.Reason.START_DAY, "the start day does not count"));
        return counted(first.plusDays(step()));
    }

    private LocalDate counted(LocalDate first) {
        var day = first;
        for (var number = 0; ; day = day.plusDays(step())) {
            var skipped = skipped(day);
            if (skipped != null) {
                note(skipped);
            } else {
                note(DayLine.counted(day, "day " + ++number));
                if (number == Math.abs(count.amount())) {
                    return day;
                }
            }
        }
    }

    private @Nullable DayLine skipped(LocalDate day) {
        var closing = count.unit() == DayCount.Unit.CALENDAR_DAY ? null : calendar.closing(day);
        if (closing != null) {
            return DayLine.closed(day, closing);
        }
        var pause = pauses.touching(
                day.atStartOfDay(zone()).toInstant(),
                day.plusDays(1).atStartOfDay(zone()).toInstant());
        return pause == null ? null : DayLine.skipped(day, DayLine.Reason.PAUSED, pause.words());
    }

    /** A cut-off makes whole days of what came in at a time. */
    private ZonedDateTime due(LocalDate last) {
        return start.time() == null || count.cutOff() != null
                ? Start.endOf(last, zone())
                : last.atTime(start.time()).atZone(zone());
    }
}
