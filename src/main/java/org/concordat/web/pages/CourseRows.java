package org.concordat.web.pages;

import java.util.ArrayList;
import java.util.List;

/** Folds what goes by itself in between, so that a page of what happened reads at a glance. */
final class CourseRows {

    private CourseRows() {}

    /** A line for each. */
    static List<Course.Row> plain(List<Course.Event> events) {
        return events.stream().map(event -> Course.Row.of(List.of(event))).toList();
    }

    /** One line for rules and clocks that follow each other. */
    static List<Course.Row> folded(List<Course.Event> events) {
        var rows = new ArrayList<Course.Row>();
        var clockwork = new ArrayList<Course.Event>();
        for (var event : events) {
            if (event.isClockwork()) {
                clockwork.add(event);
            } else {
                close(clockwork, rows);
                rows.add(Course.Row.of(List.of(event)));
            }
        }
        close(clockwork, rows);
        return rows;
    }

    private static void close(List<Course.Event> clockwork, List<Course.Row> rows) {
        if (!clockwork.isEmpty()) {
            rows.add(Course.Row.of(List.copyOf(clockwork)));
            clockwork.clear();
        }
    }
}
