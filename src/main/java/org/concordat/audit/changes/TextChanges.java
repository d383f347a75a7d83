package org.concordat.audit.changes;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.Chunk;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.concordat.audit.changes.Comparison.Kind;
import org.concordat.audit.changes.Comparison.Sheets;
import org.concordat.audit.changes.Difference.What;
import org.jspecify.annotations.Nullable;

/** What differs between two texts, line by line. */
final class TextChanges {

    private static final int MOST_LINES = 10_000;

    private TextChanges() {}

    static Comparison between(String before, String after, @Nullable String note) {
        var old = lines(before);
        var now = lines(after);
        if (old.size() > MOST_LINES || now.size() > MOST_LINES) {
            return new Comparison(
                    Kind.TEXT,
                    whole(before, after),
                    List.of(),
                    List.of(),
                    List.of(),
                    "The file is too long to be compared here.");
        }
        var removed = new HashSet<Integer>();
        var added = new HashSet<Integer>();
        DiffUtils.diff(old, now, new MyersDiffWithLinearSpace<>()).getDeltas().forEach(delta -> {
            lines(delta.getSource()).forEach(removed::add);
            lines(delta.getTarget()).forEach(added::add);
        });
        return new Comparison(
                Kind.TEXT,
                differences(old, now, removed, added),
                List.of(),
                List.of(),
                List.of(new Sheets(
                        "",
                        before.isEmpty() ? null : sheet(old, removed, What.REMOVED),
                        after.isEmpty() ? null : sheet(now, added, What.ADDED))),
                note);
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : text.lines().toList();
    }

    private static List<Difference> whole(String before, String after) {
        return before.equals(after)
                ? List.of()
                : List.of(new Difference(What.CHANGED, "", "The file", "its text", "one version", "the other"));
    }

    private static IntStream lines(Chunk<String> chunk) {
        return IntStream.range(chunk.getPosition(), chunk.getPosition() + chunk.size());
    }

    /** Lines that went beside lines that came are lines that changed. */
    private static List<Difference> differences(
            List<String> old, List<String> now, Set<Integer> removed, Set<Integer> added) {
        var differences = new ArrayList<Difference>();
        var left = 0;
        var right = 0;
        while (left < old.size() || right < now.size()) {
            var before = run(old, removed, left);
            var after = run(now, added, right);
            if (before.isEmpty() && after.isEmpty()) {
                left++;
                right++;
            } else {
                differences.add(difference(before, left, after, right));
                left += before.size();
                right += after.size();
            }
        }
        return differences;
    }

    private static List<String> run(List<String> lines, Set<Integer> marked, int from) {
        var to = from;
        while (marked.contains(to)) {
            to++;
        }
        return from >= lines.size() ? List.of() : lines.subList(from, to);
    }

    private static Difference difference(List<String> before, int left, List<String> after, int right) {
        if (after.isEmpty()) {
            return new Difference(What.REMOVED, "", name(before, left), "", null, null);
        }
        return before.isEmpty()
                ? new Difference(What.ADDED, "", name(after, right), "", null, null)
                : new Difference(What.CHANGED, "", name(after, right), "text", text(before), text(after));
    }

    private static String name(List<String> run, int at) {
        return run.size() == 1 ? "Line " + (at + 1) : "Lines " + (at + 1) + " to " + (at + run.size());
    }

    private static String text(List<String> run) {
        return Words.plain(String.join(" ", run));
    }

    private static Sheet sheet(List<String> lines, Set<Integer> marked, What what) {
        var shown = IntStream.range(0, lines.size())
                .mapToObj(at -> new Sheet.Line(
                        String.valueOf(at + 1),
                        marked.contains(at) ? EnumSet.of(what) : EnumSet.noneOf(What.class),
                        List.of(new Sheet.Cell(lines.get(at), false))))
                .toList();
        return new Sheet("Line", List.of(new Sheet.Column("Text", null)), shown);
    }
}
