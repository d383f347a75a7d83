package org.concordat.audit.changes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.audit.changes.Comparison.Kind;
import org.concordat.audit.changes.Comparison.Pictures;
import org.concordat.audit.changes.Difference.What;
import org.concordat.audit.diagram.Change;
import org.concordat.audit.diagram.Diagram;
import org.concordat.audit.diagram.Edge;
import org.concordat.audit.diagram.Marks;
import org.concordat.audit.diagram.Shape;
import org.jspecify.annotations.Nullable;

/** What differs between two versions of a diagram: what its elements do, apart from where they are drawn. */
final class DiagramChanges {

    private DiagramChanges() {}

    static Comparison between(String before, String after) {
        var was = new ProcessFile(before);
        var is = new ProcessFile(after);
        var parts = Parts.of(was.parts(), is.parts());
        var differences = parts.differences();
        is.asked()
                .forEach((gateway, flows) ->
                        differences.addAll(turns(was.asked().getOrDefault(gateway, List.of()), flows, parts)));
        var old = drawn(before);
        var now = drawn(after);
        return new Comparison(
                Kind.DIAGRAM,
                differences,
                moved(parts, old, now),
                pictures(old, now, marks(differences, Change.REMOVED), marks(differences, Change.ADDED)),
                List.of(),
                null);
    }

    /** Of the flows that a gateway asks in both versions, those whose turn is another. */
    private static List<Difference> turns(List<String> before, List<String> after, Parts parts) {
        var was = before.stream().filter(after::contains).toList();
        var is = after.stream().filter(before::contains).toList();
        return is.stream()
                .filter(flow -> was.indexOf(flow) != is.indexOf(flow))
                .map(flow -> new Difference(
                        What.CHANGED,
                        flow,
                        Objects.requireNonNull(parts.after().get(flow)).subject(),
                        "turn to be asked",
                        turn(was, flow),
                        turn(is, flow)))
                .toList();
    }

    private static String turn(List<String> flows, String flow) {
        return "number " + (flows.indexOf(flow) + 1);
    }

    private static List<Diagram> drawn(String bpmn) {
        return bpmn.isEmpty() ? List.of() : Diagram.read(bpmn);
    }

    /** What is marked in a version: what only it has, and what has changed. */
    private static Marks marks(List<Difference> differences, Change own) {
        var marks = new HashMap<String, Change>();
        differences.forEach(each -> {
            switch (each.what()) {
                case CHANGED -> marks.put(each.element(), Change.CHANGED);
                case ADDED, REMOVED -> {
                    if (each.what().name().equals(own.name())) {
                        marks.put(each.element(), own);
                    }
                }
                case MOVED -> {}
            }
        });
        return Marks.changed(marks);
    }

    private static List<Pictures> pictures(List<Diagram> old, List<Diagram> now, Marks oldMarks, Marks nowMarks) {
        var before = byId(old);
        var after = byId(now);
        return Stream.concat(after.keySet().stream(), before.keySet().stream())
                .distinct()
                .map(id -> pictures(before.get(id), oldMarks, after.get(id), nowMarks))
                .toList();
    }

    private static Pictures pictures(
            @Nullable Diagram before, Marks oldMarks, @Nullable Diagram after, Marks nowMarks) {
        var name = after != null ? after.name() : before != null ? before.name() : "";
        return new Pictures(name, before, drawnOnly(oldMarks, before), after, drawnOnly(nowMarks, after));
    }

    /** The legend tells of what is in the picture. */
    private static Marks drawnOnly(Marks marks, @Nullable Diagram diagram) {
        var drawn = new HashMap<String, Change>();
        if (diagram != null) {
            Stream.concat(
                            diagram.shapes().stream().map(Shape::id),
                            diagram.edges().stream().map(Edge::id))
                    .filter(marks.changes()::containsKey)
                    .forEach(id -> drawn.put(id, marks.changes().get(id)));
        }
        return Marks.changed(drawn);
    }

    private static Map<String, Diagram> byId(List<Diagram> diagrams) {
        return diagrams.stream()
                .collect(Collectors.toMap(Diagram::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private static List<String> moved(Parts parts, List<Diagram> old, List<Diagram> now) {
        var before = places(old);
        var after = places(now);
        var moved = new ArrayList<String>();
        parts.after().values().forEach(part -> {
            var was = before.get(part.id());
            var is = after.get(part.id());
            if (was != null && is != null && !was.equals(is)) {
                moved.add(part.subject());
            }
        });
        return moved;
    }

    private static Map<String, Object> places(List<Diagram> diagrams) {
        var places = new HashMap<String, Object>();
        diagrams.forEach(diagram -> {
            diagram.shapes().forEach(each -> places.put(each.id(), List.of(each.bounds(), label(each.label()))));
            diagram.edges().forEach(each -> places.put(each.id(), List.of(each.points(), label(each.label()))));
        });
        return places;
    }

    private static Object label(@Nullable Object bounds) {
        return bounds == null ? "" : bounds;
    }
}
