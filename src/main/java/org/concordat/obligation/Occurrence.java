package org.concordat.obligation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.concordat.alliance.Clause;
import org.jspecify.annotations.Nullable;

/**
 * Which time it is that a clause is due.
 *
 * @param number from 1
 * @param of how often in all
 * @param beginsOn the day after the one before was due; none for the first
 */
@Embeddable
public record Occurrence(
        @Column(name = "occurrence") int number, @Column(name = "occurrences") int of, @Nullable LocalDate beginsOn) {

    static Occurrence of(Clause clause, int number) {
        var begins = number == 1 ? null : clause.dueOn(number - 1).plusDays(1);
        return new Occurrence(number, clause.times(), begins);
    }

    Occurrence from(@Nullable LocalDate begins) {
        return new Occurrence(number, of, begins);
    }

    /** Whether its period has begun, so that it can be kept. */
    boolean hasBegun(LocalDate today) {
        return beginsOn == null || !beginsOn.isAfter(today);
    }

    /** Which time it is; none when it is due once. */
    public @Nullable Integer time() {
        return of == 1 ? null : number;
    }

    /** In words, such as "2 of 4"; nothing when it is due once. */
    public String words() {
        return of == 1 ? "" : number + " of " + of;
    }
}
