package org.concordat.web.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the disputes that were found.
 *
 * @param count of all pages; at most 1,000
 * @param more whether there are more than were counted
 * @param next what to send as {@code after} to have the next page; none on the last
 */
record FoundDisputes(int count, boolean more, List<Line> disputes, @Nullable String next) {

    /**
     * A dispute; what it is about in words is in its vault.
     *
     * @param outcome how it ended, if it has
     */
    record Line(
            String reference,
            String category,
            String severity,
            String stage,
            @Nullable String outcome,
            Instant reportedAt,
            @Nullable Instant closedAt) {}
}
