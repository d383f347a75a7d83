package org.concordat.audit.changes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.concordat.audit.changes.DecisionTable.Row;
import org.concordat.audit.changes.Part.Properties;

/** The rows of two versions of a table: matched by their ids, else by all they say, else by what they are asked. */
final class Rows {

    static final String ANNOTATION = "annotation";

    private static final int NONE = -1;

    private final DecisionTable before;
    private final DecisionTable after;
    private final Columns columns;

    /** For each row of the older version its place in the newer one. */
    private final int[] places;

    private final List<Integer> free = new ArrayList<>();

    Rows(DecisionTable before, DecisionTable after, Columns columns) {
        this.before = before;
        this.after = after;
        this.columns = columns;
        this.places = IntStream.generate(() -> NONE).limit(before.rows().size()).toArray();
        IntStream.range(0, after.rows().size()).forEach(free::add);
    }

    Parts matched() {
        match(Row::id, Row::id);
        match(row -> said(row, columns.before()), row -> said(row, columns.after()));
        match(row -> asked(row, before), row -> asked(row, after));
        return Parts.of(
                IntStream.range(0, places.length)
                        .mapToObj(at -> part(before, at, idBefore(at), columns.before()))
                        .toList(),
                IntStream.range(0, after.rows().size())
                        .mapToObj(at -> part(after, at, idAfter(at), columns.after()))
                        .toList());
    }

    /** Pairs those of both that are alike and not paired yet; what is blank is like nothing. */
    private void match(Function<Row, String> one, Function<Row, String> other) {
        var alike = new HashMap<String, List<Integer>>();
        free.forEach(place -> alike.computeIfAbsent(other.apply(after.rows().get(place)), key -> new ArrayList<>())
                .add(place));
        for (int at = 0; at < places.length; at++) {
            var key = one.apply(before.rows().get(at));
            var found = alike.getOrDefault(key, List.of());
            if (places[at] == NONE && !key.isBlank() && !found.isEmpty()) {
                places[at] = found.remove(0);
                free.remove((Integer) places[at]);
            }
        }
    }

    /** What a row says in the columns that both have. */
    private String said(Row row, List<String> titles) {
        return IntStream.range(0, Math.min(row.cells().size(), titles.size()))
                .filter(at -> columns.isInBoth(titles.get(at)))
                .mapToObj(at -> titles.get(at) + "\t" + row.cells().get(at))
                .sorted()
                .toList()
                .toString();
    }

    private static String asked(Row row, DecisionTable table) {
        var inputs = (int)
                table.columns().stream().filter(DecisionTable.Column::isInput).count();
        return String.join(
                ", ", row.cells().subList(0, Math.min(inputs, row.cells().size())));
    }

    private String idBefore(int at) {
        var id = before.rows().get(at).id();
        return places[at] != NONE ? idAfter(places[at]) : id.isBlank() ? "former row " + (at + 1) : id;
    }

    private String idAfter(int at) {
        var id = after.rows().get(at).id();
        return id.isBlank() ? "row " + (at + 1) : id;
    }

    private static Part part(DecisionTable table, int at, String id, List<String> titles) {
        var row = table.rows().get(at);
        var properties = new Properties();
        properties.add(ANNOTATION, row.annotation());
        for (int cell = 0; cell < Math.min(titles.size(), row.cells().size()); cell++) {
            properties.add(titles.get(cell), row.cells().get(cell));
        }
        row.rest().forEach(properties::add);
        var words = row.annotation().isEmpty() ? asked(row, table) : row.annotation();
        return new Part(id, "Row " + (at + 1) + " " + Words.quoted(Words.plain(words)), properties.asMap());
    }
}
