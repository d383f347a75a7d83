package org.concordat.web.pages;

import java.util.ArrayList;
import java.util.List;

/** The lines of what happened; what goes by itself in between is folded, so that a page reads at a glance. */
final class CourseRows {

    private final List<Course.Row> rows = new ArrayList<>();
    private final List<Course.Event> clockwork = new ArrayList<>();
    private String last = "";

    private CourseRows() {}

    /** A line for each. */
    static List<Course.Row> plain(List<Course.Event> events) {
        var lines = new CourseRows();
        events.forEach(event -> lines.add(List.of(event)));
        return lines.rows;
    }

    /** One line for rules and clocks that follow each other. */
    static List<Course.Row> folded(List<Course.Event> events) {
        var lines = new CourseRows();
        events.forEach(lines::take);
        lines.fold();
        return lines.rows;
    }

    private void take(Course.Event event) {
        if (event.isClockwork()) {
            clockwork.add(event);
        } else {
            fold();
            add(List.of(event));
        }
    }

    private void fold() {
        if (!clockwork.isEmpty()) {
            add(List.copyOf(clockwork));
            clockwork.clear();
        }
    }

    private void add(List<Course.Event> events) {
        var time = events.get(0).time();
        rows.add(new Course.Row(events, time.equals(last)));
        last = time;
    }
}
