package org.concordat.obligation;

import java.time.LocalDate;
import org.concordat.alliance.Recurrence;
import org.jspecify.annotations.Nullable;

/**
 * The days of an obligation and of the later times of its clause under an amendment: they keep their distance, and stay as
 * they are when no day was moved, or only the one of a rest.
 *
 * @param number of the first time that is amended
 * @param moved whether later times move with it
 * @param rhythm none when the clause is due once
 */
record NewDays(LocalDate first, int number, boolean moved, Recurrence.@Nullable Rhythm rhythm) {

    static NewDays of(Amendment amendment, Obligation first, @Nullable Recurrence recurrence) {
        var moved = first.remainderDueOn() == null && !amendment.dueOn().equals(first.dueOn());
        var rhythm = recurrence == null ? null : recurrence.rhythm();
        return new NewDays(amendment.dueOn(), first.occurrence().number(), moved, rhythm);
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
        return rhythm == null ? first : rhythm.after(first, steps);
    }
}
