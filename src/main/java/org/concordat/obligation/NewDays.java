package org.concordat.obligation;

import java.time.LocalDate;
import java.util.Objects;
import org.concordat.alliance.Recurrence;
import org.jspecify.annotations.Nullable;

/**
 * The days of an obligation and of the later times of its clause under an amendment: they keep their distance, or take that
 * of another rhythm, and stay as they are when neither changed, or only the day of a rest.
 *
 * @param first the day of the first time that is amended
 * @param base the day from which later times count
 * @param number of the first time that is amended
 * @param moved whether later times move
 * @param rhythm none when the clause is due once
 */
record NewDays(LocalDate first, LocalDate base, int number, boolean moved, Recurrence.@Nullable Rhythm rhythm) {

    static NewDays of(Amendment amendment, Obligation first, @Nullable Recurrence before, @Nullable Recurrence after) {
        var isRest = first.remainderDueOn() != null;
        var base = isRest ? first.dueOn() : amendment.dueOn();
        var moved = !base.equals(first.dueOn()) || !Objects.equals(before, after);
        var rhythm = after == null ? null : after.rhythm();
        return new NewDays(amendment.dueOn(), base, first.occurrence().number(), moved, rhythm);
    }

    LocalDate of(Obligation obligation) {
        var steps = steps(obligation);
        if (steps == 0) {
            return first;
        }
        return moved ? after(steps) : obligation.expectedOn();
    }

    @Nullable
    LocalDate beginOf(Obligation obligation) {
        var steps = steps(obligation);
        return moved && steps > 0
                ? after(steps - 1).plusDays(1)
                : obligation.occurrence().beginsOn();
    }

    private int steps(Obligation obligation) {
        return obligation.occurrence().number() - number;
    }

    private LocalDate after(int steps) {
        return rhythm == null ? base : rhythm.after(base, steps);
    }
}
