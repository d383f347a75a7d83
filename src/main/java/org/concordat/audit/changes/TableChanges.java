package org.concordat.audit.changes;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.concordat.audit.changes.Comparison.Kind;
import org.concordat.audit.changes.Comparison.Sheets;
import org.concordat.audit.changes.Difference.What;
import org.jspecify.annotations.Nullable;

/** What differs between two versions of decision tables: their policy, columns, rows and cells. */
final class TableChanges {

    private TableChanges() {}

    static Comparison between(String before, String after) {
        var old = DecisionTable.read(before);
        var now = DecisionTable.read(after);
        var ids = new LinkedHashSet<>(now.keySet());
        ids.addAll(old.keySet());
        var differences = new ArrayList<Difference>();
        var sheets = new ArrayList<Sheets>();
        if (!before.isEmpty() && !after.isEmpty()) {
            differences.addAll(Parts.of(List.of(DecisionTable.file(before)), List.of(DecisionTable.file(after)))
                    .differences());
        }
        differences.addAll(Parts.of(DecisionTable.others(before), DecisionTable.others(after))
                .differences());
        ids.forEach(id -> compare(old.get(id), now.get(id), differences, sheets));
        return new Comparison(Kind.TABLE, differences, List.of(), List.of(), sheets, null);
    }

    private static void compare(
            @Nullable DecisionTable before,
            @Nullable DecisionTable after,
            List<Difference> differences,
            List<Sheets> sheets) {
        var old = before == null ? DecisionTable.NONE : before;
        var now = after == null ? DecisionTable.NONE : after;
        var columns = new Columns(old, now);
        var rows = new Rows(old, now, columns).matched();
        differences.addAll(Parts.of(list(before), list(after)).differences());
        if (before != null && after != null) {
            differences.addAll(columns.parts().differences());
            differences.addAll(rows.differences(title -> !columns.isInOne(title)));
            differences.addAll(moved(rows));
        }
        sheets.add(new Sheets(
                (after == null ? old : now).part().shown("name"),
                before == null ? null : sheet(columns, columns.before(), rows, true),
                after == null ? null : sheet(columns, columns.after(), rows, false)));
    }

    private static List<Part> list(@Nullable DecisionTable table) {
        return table == null ? List.of() : List.of(table.part());
    }

    private static List<Difference> moved(Parts rows) {
        var before = places(rows.before());
        var after = places(rows.after());
        return rows.after().values().stream()
                .filter(part -> rows.moved().contains(part.id()))
                .map(part -> new Difference(
                        What.MOVED,
                        part.id(),
                        part.subject(),
                        "",
                        "place " + before.get(part.id()),
                        "place " + after.get(part.id())))
                .toList();
    }

    private static Map<String, Integer> places(Map<String, Part> rows) {
        var places = new LinkedHashMap<String, Integer>();
        rows.keySet().forEach(id -> places.put(id, places.size() + 1));
        return places;
    }

    private static Sheet sheet(Columns columns, List<String> titles, Parts rows, boolean isBefore) {
        var own = isBefore ? rows.before() : rows.after();
        var other = isBefore ? rows.after() : rows.before();
        var shown = new ArrayList<>(titles);
        shown.add(0, Rows.ANNOTATION);
        var moved = rows.moved();
        var lines = new ArrayList<Sheet.Line>();
        own.values()
                .forEach(part -> lines.add(line(part, other.get(part.id()), shown, lines.size() + 1, isBefore, moved)));
        return new Sheet("Row", heads(columns, shown, isBefore), lines);
    }

    private static List<Sheet.Column> heads(Columns columns, List<String> titles, boolean isBefore) {
        return titles.stream()
                .map(title -> new Sheet.Column(Words.capitalized(title), what(columns, title, isBefore)))
                .toList();
    }

    private static @Nullable What what(Columns columns, String title, boolean isBefore) {
        if (title.equals(Rows.ANNOTATION)) {
            return null;
        }
        var old = columns.parts().before().get(title);
        var now = columns.parts().after().get(title);
        return old == null || now == null
                ? isBefore ? What.REMOVED : What.ADDED
                : Parts.of(List.of(old), List.of(now)).differences().isEmpty() ? null : What.CHANGED;
    }

    private static Sheet.Line line(
            Part part, @Nullable Part other, List<String> titles, int number, boolean isBefore, Set<String> moved) {
        var what = EnumSet.noneOf(What.class);
        var cells = titles.stream()
                .map(title -> new Sheet.Cell(spaced(part.shown(title)), other != null && part.differsIn(title, other)))
                .toList();
        if (other == null) {
            what.add(isBefore ? What.REMOVED : What.ADDED);
        } else if (cells.stream().anyMatch(Sheet.Cell::isChanged)) {
            what.add(What.CHANGED);
        }
        if (moved.contains(part.id())) {
            what.add(What.MOVED);
        }
        return new Sheet.Line(String.valueOf(number), what, cells);
    }

    /** So that a long list of values may be broken between them. */
    private static String spaced(String cell) {
        return cell.replace("\",\"", "\", \"");
    }
}
