package org.concordat.audit.changes;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.audit.changes.Comparison.Kind;
import org.concordat.audit.changes.Comparison.Sheets;
import org.concordat.audit.changes.Difference.What;
import org.jspecify.annotations.Nullable;

/** What differs between two versions of a form: its fields and what is said about each. */
final class FormChanges {

    private enum Side {
        KIND("Kind", FormFile.TYPE::equals),
        REQUIRED("Required", "required"::equals),
        LIMITS(
                "Limits",
                List.of("at least", "at most", "fewest characters", "most characters", "pattern", "subtype")::contains),
        OPTIONS("Options", name -> name.startsWith(FormFile.OPTION) || name.equals("options from")),
        DEFAULT("Default", "default"::equals),
        HIDDEN("Hidden when", "hidden when"::equals),
        REST("Besides", name -> true);

        private final String title;
        private final Predicate<String> has;

        Side(String title, Predicate<String> has) {
            this.title = title;
            this.has = has;
        }

        static Side of(String property) {
            return Stream.of(values())
                    .filter(side -> side.has.test(property))
                    .findFirst()
                    .orElse(REST);
        }
    }

    private FormChanges() {}

    static Comparison between(String before, String after) {
        var parts = Parts.of(new FormFile(before).parts(), new FormFile(after).parts());
        var differences = new ArrayList<>(parts.differences());
        parts.after().values().stream()
                .filter(part -> parts.moved().contains(part.id()))
                .forEach(part -> differences.add(Difference.whole(What.MOVED, part)));
        return new Comparison(
                Kind.FORM,
                differences,
                List.of(),
                List.of(),
                List.of(new Sheets(
                        "",
                        before.isEmpty() ? null : sheet(parts, parts.before(), parts.after(), What.REMOVED),
                        after.isEmpty() ? null : sheet(parts, parts.after(), parts.before(), What.ADDED))),
                null);
    }

    private static Sheet sheet(Parts parts, Map<String, Part> own, Map<String, Part> other, What alone) {
        var moved = parts.moved();
        return new Sheet(
                "Field",
                Stream.of(Side.values())
                        .map(side -> new Sheet.Column(side.title, null))
                        .toList(),
                own.values().stream()
                        .filter(part -> !part.id().isEmpty())
                        .map(part -> line(part, other.get(part.id()), alone, moved.contains(part.id())))
                        .toList());
    }

    private static Sheet.Line line(Part part, @Nullable Part other, What alone, boolean isMoved) {
        var what = EnumSet.noneOf(What.class);
        if (other == null) {
            what.add(alone);
        } else if (!Parts.of(List.of(other), List.of(part)).differences().isEmpty()) {
            what.add(What.CHANGED);
        }
        if (isMoved) {
            what.add(What.MOVED);
        }
        var cells =
                Stream.of(Side.values()).map(side -> cell(part, other, side)).toList();
        return new Sheet.Line(part.shown(FormFile.LABEL), what, cells);
    }

    private static Sheet.Cell cell(Part part, @Nullable Part other, Side side) {
        var names = Stream.concat(
                        part.properties().keySet().stream(),
                        other == null ? Stream.of() : other.properties().keySet().stream())
                .distinct()
                .filter(name -> !name.equals(FormFile.LABEL) && Side.of(name) == side)
                .toList();
        return new Sheet.Cell(
                names.stream()
                        .filter(part.properties()::containsKey)
                        .map(name -> said(part, name, side))
                        .collect(Collectors.joining("\n")),
                other != null && names.stream().anyMatch(name -> part.differsIn(name, other)));
    }

    private static String said(Part part, String name, Side side) {
        var shown = part.shown(name);
        return switch (side) {
            case KIND, REQUIRED, DEFAULT, HIDDEN -> shown;
            case OPTIONS -> name.replace(FormFile.OPTION, "") + ": " + shown;
            case LIMITS, REST -> Words.capitalized(name) + ": " + shown;
        };
    }
}
