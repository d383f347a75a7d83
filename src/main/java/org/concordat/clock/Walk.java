package org.concordat.clock;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.concordat.alliance.Refusal;

/** Goes from day to day and writes down what each was good for. */
abstract class Walk {

    /** About fifty-five years; more is no deadline but a calendar that never opens, or a pause that never ends. */
    private static final int FURTHEST = 20_000;

    final DayCount count;
    final Start start;
    final WorkingDays calendar;
    final Pauses pauses;
    private final List<DayLine> lines = new ArrayList<>();

    Walk(DayCount count, Start start, WorkingDays calendar, Pauses pauses) {
        this.count = count;
        this.start = start;
        this.calendar = calendar;
        this.pauses = pauses;
    }

    abstract Deadline end();

    /** The day the count begins with: the next one when the event came after the cut-off. */
    LocalDate firstDay() {
        if (!count.isPastCutOff(start)) {
            return start.day();
        }
        note(DayLine.skipped(
                start.day(),
                DayLine.Reason.AFTER_CUT_OFF,
                "at or after the cut-off at " + count.cutOff() + ": counts from the next day"));
        return start.day().plusDays(1);
    }

    int step() {
        return count.amount() < 0 ? -1 : 1;
    }

    ZoneId zone() {
        return start.zone();
    }

    void note(DayLine line) {
        if (lines.size() >= FURTHEST) {
            throw new Refusal("amount", "ends more than " + FURTHEST + " days from its start, or never");
        }
        lines.add(line);
    }

    /** The open day an end on a closed one moves to. */
    LocalDate rolled(LocalDate last) {
        var closed = calendar.closing(last);
        if (count.roll() == DayCount.Roll.NONE || closed == null) {
            return last;
        }
        var day = beside(last);
        for (var closing = calendar.closing(day); closing != null; closing = calendar.closing(day)) {
            note(DayLine.closed(day, closing));
            day = beside(day);
        }
        note(DayLine.skipped(
                day, DayLine.Reason.ROLLED, "the end moves here, because " + last + " is closed: " + closed.words()));
        return day;
    }

    private LocalDate beside(LocalDate day) {
        return day.plusDays(count.roll() == DayCount.Roll.NEXT ? 1 : -1);
    }

    List<DayLine> lines() {
        return lines;
    }
}
