package org.concordat.audit.changes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.concordat.audit.changes.DecisionTable.Column;
import org.jspecify.annotations.Nullable;

/** The columns of two versions of a table, matched by their ids and else by what they ask or answer. */
final class Columns {

    /** The title of a column, by which the same column of both versions goes; one for every column. */
    private final List<String> before = new ArrayList<>();

    private final List<String> after = new ArrayList<>();
    private final Parts parts;

    Columns(DecisionTable before, DecisionTable after) {
        var titles = new HashSet<String>();
        after.columns().forEach(column -> this.after.add(title(column, titles)));
        var match = match(before.columns(), after.columns());
        for (int at = 0; at < before.columns().size(); at++) {
            var other = match.get(at);
            this.before.add(other == null ? title(before.columns().get(at), titles) : this.after.get(other));
        }
        this.parts = Parts.of(named(before.columns(), this.before), named(after.columns(), this.after));
    }

    private static String title(Column column, Set<String> taken) {
        var label = column.part().shown("name");
        var title = label.isEmpty() ? column.content() : label;
        while (!taken.add(title)) {
            title += " ";
        }
        return title;
    }

    /** For each place of the one the place of the other, if there is one. */
    private static Map<Integer, Integer> match(List<Column> before, List<Column> after) {
        var match = new HashMap<Integer, Integer>();
        var free = new ArrayList<>(IntStream.range(0, after.size()).boxed().toList());
        for (var rule : List.of(Likeness.ID, Likeness.CONTENT)) {
            for (int at = 0; at < before.size(); at++) {
                var found = match.containsKey(at) ? null : found(before.get(at), after, free, rule);
                if (found != null) {
                    match.put(at, found);
                    free.remove(found);
                }
            }
        }
        return match;
    }

    private enum Likeness {
        ID,
        CONTENT;

        boolean is(Column one, Column other) {
            return one.isInput() == other.isInput()
                    && (this == ID
                            ? one.part().id().equals(other.part().id())
                            : one.content().equals(other.content()));
        }
    }

    private static @Nullable Integer found(Column column, List<Column> among, List<Integer> free, Likeness rule) {
        return free.stream()
                .filter(place -> rule.is(column, among.get(place)))
                .findFirst()
                .orElse(null);
    }

    private static List<Part> named(List<Column> columns, List<String> titles) {
        return IntStream.range(0, columns.size())
                .mapToObj(at -> {
                    var part = columns.get(at).part();
                    return new Part(titles.get(at), part.subject(), part.properties());
                })
                .toList();
    }

    List<String> before() {
        return before;
    }

    List<String> after() {
        return after;
    }

    Parts parts() {
        return parts;
    }

    boolean isInBoth(String title) {
        return before.contains(title) && after.contains(title);
    }

    /** Whether only one of the two has such a column. */
    boolean isInOne(String title) {
        return before.contains(title) != after.contains(title);
    }
}
