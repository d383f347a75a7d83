package org.concordat.web.pages;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * How a case went, as one reader may see it.
 *
 * @param asKnown by what was known when
 * @param shown the run whose path is shown, if one is
 * @param rows one page of what happened, in order of time
 */
record Course(
        AsKnown asKnown,
        List<Branch> runs,
        @Nullable Path shown,
        List<Kind> kinds,
        List<Row> rows,
        int page,
        int pages,
        int total,
        boolean isAudit) {

    public String reference() {
        return asKnown.reference();
    }

    /** The same with another page of what happened. */
    public String turnedTo(int other) {
        var address = UriComponentsBuilder.fromPath("/disputes/" + reference() + "/course");
        if (shown != null) {
            address.queryParam("run", shown.id());
        }
        kinds.stream().filter(Kind::isChosen).forEach(kind -> address.queryParam("kind", kind.name()));
        return asKnown.address(address)
                .queryParam("page", other)
                .fragment("events")
                .build()
                .toUriString();
    }

    /** A process in the tree of those that called each other, this far below the first. */
    record Branch(String id, String title, int depth, String when, boolean isOpen, boolean isShown) {}

    /**
     * A run with its path.
     *
     * @param former what it passed under versions that it was moved away from, the first first
     * @param pictures as SVG; none when the version's diagram is gone
     * @param back the run that called it
     */
    record Path(
            String id,
            String title,
            String said,
            List<Former> former,
            List<String> pictures,
            List<Stop> stops,
            @Nullable Branch back) {}

    /** A version of the diagram that a run was moved away from, with the path that was walked until then. */
    record Former(String said, List<String> pictures) {}

    /** One element on the path, in words. */
    record Stop(String text, String when, String by, @Nullable String called) {}

    record Kind(String name, String label, boolean isChosen) {}

    /**
     * One line of the table: an event, or several that are only looked into when somebody asks why.
     *
     * @param isAtSameTime whether the line before says the same time
     */
    record Row(List<Event> events, boolean isAtSameTime) {

        public Event first() {
            return events.get(0);
        }

        public boolean isFolded() {
            return events.size() > 1;
        }

        /** What is folded, such as "2 rules that fired, 3 changes of clocks". */
        public String summary() {
            var rules = events.stream()
                    .filter(event -> event.kind() == CourseKind.RULE)
                    .count();
            return Stream.of(
                            counted(rules, "rule that fired", "rules that fired"),
                            counted(events.size() - rules, "change of a clock", "changes of clocks"))
                    .filter(each -> !each.isEmpty())
                    .collect(Collectors.joining(", "));
        }

        private static String counted(long number, String one, String more) {
            return number == 0 ? "" : number + " " + (number == 1 ? one : more);
        }
    }

    /**
     * Something that happened.
     *
     * @param more what of it is only looked into when somebody asks why
     * @param isClockwork whether it went by itself and says little alone
     * @param withheld what of it this reader is not shown, if anything
     */
    record Event(
            Instant at,
            String time,
            CourseKind kind,
            String text,
            @Nullable String more,
            boolean isClockwork,
            String by,
            @Nullable String withheld) {

        public String kindLabel() {
            return kind.label();
        }
    }
}
