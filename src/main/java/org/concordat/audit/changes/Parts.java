package org.concordat.audit.changes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.concordat.audit.changes.Difference.What;
import org.jspecify.annotations.Nullable;

/** The parts of two versions, matched by their ids. */
record Parts(Map<String, Part> before, Map<String, Part> after) {

    static Parts of(List<Part> before, List<Part> after) {
        return new Parts(byId(before), byId(after));
    }

    private static Map<String, Part> byId(List<Part> parts) {
        var byId = new LinkedHashMap<String, Part>();
        parts.forEach(part -> byId.put(part.id(), part));
        return byId;
    }

    /** What differs: in the order of the newer version, and last what it has no more. */
    List<Difference> differences() {
        return differences(property -> true);
    }

    /**
     * The same, of some properties.
     *
     * @param isTold whether a property of a part that is in both is told
     */
    List<Difference> differences(Predicate<String> isTold) {
        var differences = new ArrayList<Difference>();
        after.values().forEach(part -> add(differences, before.get(part.id()), part, isTold));
        before.values().stream()
                .filter(part -> !after.containsKey(part.id()))
                .forEach(part -> differences.add(Difference.whole(What.REMOVED, part)));
        return differences;
    }

    private static void add(List<Difference> differences, @Nullable Part before, Part after, Predicate<String> isTold) {
        if (before == null) {
            differences.add(Difference.whole(What.ADDED, after));
            return;
        }
        properties(before, after)
                .filter(isTold)
                .filter(property -> before.differsIn(property, after))
                .forEach(property -> differences.add(changed(before, after, property)));
    }

    private static Stream<String> properties(Part before, Part after) {
        var properties = new LinkedHashSet<>(after.properties().keySet());
        properties.addAll(before.properties().keySet());
        return properties.stream();
    }

    /** Where only spaces differ, each is told to the letter. */
    private static Difference changed(Part before, Part after, String property) {
        var isTold = !before.shown(property).equals(after.shown(property));
        return new Difference(
                What.CHANGED,
                after.id(),
                after.subject(),
                property,
                orNone(isTold ? before.shown(property) : before.compared(property)),
                orNone(isTold ? after.shown(property) : after.compared(property)));
    }

    private static @Nullable String orNone(String text) {
        return text.isEmpty() ? null : text;
    }

    /** The parts that left their place among the others, as few as explain the new order. */
    Set<String> moved() {
        var kept = Order.kept(common(before, after), common(after, before));
        var moved = new HashSet<>(common(after, before));
        moved.removeAll(kept);
        return moved;
    }

    private static List<String> common(Map<String, Part> these, Map<String, Part> others) {
        return these.keySet().stream().filter(others::containsKey).toList();
    }
}
