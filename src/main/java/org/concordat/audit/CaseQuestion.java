package org.concordat.audit;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for among the cases of an alliance; what is null is not asked for.
 *
 * @param wallOf the member whose cases are not found, because whoever asks works for it
 * @param untold names of clocks that whoever asks may not know of
 * @param overdue looks for cases of which a clock has run out and still runs
 * @param now the moment of asking, by which a deadline is over or comes next
 * @param from the first moment of the report
 * @param before the first moment that is too late
 * @param prefix how the reference begins
 * @param under the version of a diagram, form or table under which something of the case ran
 * @param after the last case of the page before
 */
public record CaseQuestion(
        UUID alliance,
        @Nullable UUID wallOf,
        Set<String> untold,
        @Nullable String stage,
        @Nullable String category,
        @Nullable String outcome,
        @Nullable UUID party,
        boolean overdue,
        Instant now,
        @Nullable Instant from,
        @Nullable Instant before,
        @Nullable String prefix,
        @Nullable Under under,
        Order order,
        @Nullable Place after) {

    /** In which order cases are found. */
    public enum Order {
        NEWEST("reported_at", "desc"),
        OLDEST("reported_at", "asc"),
        LAST_CLOSED("closed_at", "desc"),
        /** The one that comes next first; what has none comes last, the newest on top. */
        NEXT_DEADLINE("reported_at", "desc");

        private final String column;
        private final String direction;

        Order(String column, String direction) {
            this.column = column;
            this.direction = direction;
        }

        String column() {
            return column;
        }

        String by() {
            return "d." + column + " " + direction + ", d.reference " + direction;
        }

        String beyond() {
            return direction.equals("desc") ? "<" : ">";
        }
    }

    /**
     * Where a case stands in an order.
     *
     * @param isWithoutDeadline whether it is among those that come last because no deadline of theirs runs
     */
    public record Place(Instant at, String reference, boolean isWithoutDeadline) {

        public Place(Instant at, String reference) {
            this(at, reference, false);
        }
    }
}
