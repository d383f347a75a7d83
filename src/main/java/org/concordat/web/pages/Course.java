package org.concordat.web.pages;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a case went, as one reader may see it.
 *
 * @param shown the run whose path is shown, if one is
 * @param events one page of what happened, in order of time
 */
record Course(
        String reference,
        List<Branch> runs,
        @Nullable Path shown,
        List<Kind> kinds,
        List<Event> events,
        int page,
        int pages,
        int total,
        boolean isAudit) {

    /** A process in the tree of those that called each other, this far below the first. */
    record Branch(String id, String title, int depth, String when, boolean isOpen, boolean isShown) {}

    /**
     * A run with its path.
     *
     * @param pictures as SVG; none when the version's diagram is gone
     * @param back the run that called it
     */
    record Path(String id, String title, String said, List<String> pictures, List<Stop> stops, @Nullable Branch back) {}

    /** One element on the path, in words. */
    record Stop(String text, String when, String by, @Nullable String called) {}

    record Kind(String name, String label, boolean isChosen) {}

    /**
     * Something that happened.
     *
     * @param withheld what of it this reader is not shown, if anything
     */
    record Event(Instant at, String time, CourseKind kind, String text, String by, @Nullable String withheld) {

        public String kindLabel() {
            return kind.label();
        }
    }
}
