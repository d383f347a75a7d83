package org.concordat.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.concordat.clock.Pauses.Stretch;
import org.jspecify.annotations.Nullable;

/** Counts business hours: time that passes on the clock, on working days, within their hours and outside of pauses. */
class HourWalk extends Walk {

    private Duration left;

    HourWalk(DayCount count, Start start, WorkingDays calendar, Pauses pauses) {
        this(count, count.hours(), start, calendar, pauses);
    }

    /** As far as a part of the hours leads. */
    HourWalk(DayCount count, Duration part, Start start, WorkingDays calendar, Pauses pauses) {
        super(count, start, calendar, pauses);
        this.left = part;
    }

    @Override
    Deadline end() {
        var first = firstDay();
        var begin = first.equals(start.day()) ? start.moment() : first.atStartOfDay(zone());
        var due = count.amount() == 0 ? itself(first, begin.toInstant()) : counted(first, begin.toInstant());
        return new Deadline(due.atZone(zone()), lines());
    }

    private Instant itself(LocalDate day, Instant begin) {
        note(DayLine.skipped(day, DayLine.Reason.START_DAY, "the start itself: no hour is counted"));
        var last = rolled(day);
        return last.equals(day) ? begin : edge(last);
    }

    /** Where an end that moves to another day falls: at its opening, or at the closing of an earlier one. */
    private Instant edge(LocalDate day) {
        var hours = calendar.hours(day);
        var open = hours == null ? Hours.OFFICE : hours;
        return (count.roll() == DayCount.Roll.NEXT ? open.opening(day, zone()) : open.closing(day, zone())).toInstant();
    }

    private Instant counted(LocalDate first, Instant begin) {
        for (var day = first; ; day = day.plusDays(step())) {
            var end = walked(day, begin);
            if (end != null) {
                return end;
            }
        }
    }

    /** The end, when the hours of this day are enough to reach it. */
    private @Nullable Instant walked(LocalDate day, Instant begin) {
        var closing = calendar.closing(day);
        if (closing != null) {
            note(DayLine.closed(day, closing));
            return null;
        }
        var open = open(day, begin);
        if (open == null) {
            note(DayLine.skipped(day, DayLine.Reason.OUTSIDE_HOURS, "outside business hours"));
            return null;
        }
        return consumed(day, open);
    }

    /** The business hours of the day that lie ahead of the start. */
    private @Nullable Stretch open(LocalDate day, Instant begin) {
        var hours = calendar.hours(day);
        if (hours == null) {
            return null;
        }
        var from = hours.opening(day, zone()).toInstant();
        var to = hours.closing(day, zone()).toInstant();
        if (step() > 0) {
            from = from.isBefore(begin) ? begin : from;
        } else {
            to = to.isAfter(begin) ? begin : to;
        }
        return from.isBefore(to) ? new Stretch(from, to) : null;
    }

    private @Nullable Instant consumed(LocalDate day, Stretch open) {
        var before = left;
        Instant end = null;
        for (var free : inOrder(pauses.free(open.from(), open.to()))) {
            var length = Duration.between(free.from(), free.to());
            if (left.compareTo(length) <= 0) {
                end = step() > 0 ? free.from().plus(left) : free.to().minus(left);
                left = Duration.ZERO;
                break;
            }
            left = left.minus(length);
        }
        note(line(day, open, before.minus(left)));
        return end;
    }

    private List<Stretch> inOrder(List<Stretch> free) {
        var order = new ArrayList<>(free);
        if (step() < 0) {
            Collections.reverse(order);
        }
        return order;
    }

    private DayLine line(LocalDate day, Stretch open, Duration counted) {
        var pause = pauses.touching(open.from(), open.to());
        var paused = pause == null ? "" : pause.words();
        if (counted.isZero()) {
            return DayLine.skipped(day, DayLine.Reason.PAUSED, paused);
        }
        return DayLine.counted(day, words(counted) + (paused.isEmpty() ? "" : "; " + paused));
    }

    private static String words(Duration counted) {
        var minutes = counted.toMinutesPart() == 0 ? "" : " " + counted.toMinutesPart() + " min";
        return counted.toHours() + " h" + minutes;
    }
}
