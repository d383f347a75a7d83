package org.concordat.audit.diagram;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a picture shows beside the diagram itself, each by the id of its element.
 *
 * @param path what became of the elements, or nothing when no path is shown
 * @param flows how often a flow was taken
 * @param changes what differs from another version
 * @param links where an element leads to
 */
public record Marks(
        @Nullable Map<String, Mark> path,
        Map<String, Integer> flows,
        Map<String, Change> changes,
        Map<String, String> links) {

    public static Marks none() {
        return new Marks(null, Map.of(), Map.of(), Map.of());
    }

    public static Marks walked(Map<String, Mark> path, Map<String, Integer> flows) {
        return new Marks(path, flows, Map.of(), Map.of());
    }

    public static Marks changed(Map<String, Change> changes) {
        return new Marks(null, Map.of(), changes, Map.of());
    }

    /** The paths of both. */
    public Marks and(Marks other) {
        return walked(merged(path, other.path, Mark::and), merged(flows, other.flows, Integer::sum));
    }

    private static <T> Map<String, T> merged(
            @Nullable Map<String, T> one, @Nullable Map<String, T> other, BinaryOperator<T> sum) {
        var merged = new HashMap<String, T>(one == null ? Map.of() : one);
        if (other != null) {
            other.forEach((id, each) -> merged.merge(id, each, sum));
        }
        return merged;
    }

    public Marks withLinks(Map<String, String> links) {
        return new Marks(path, flows, changes, links);
    }

    boolean showsPath() {
        return path != null;
    }

    Mark of(String id) {
        return path == null ? Mark.NONE : path.getOrDefault(id, Mark.NONE);
    }

    /** What is said of an element, if anything is. */
    Optional<String> inWords(String id) {
        return changes.containsKey(id)
                ? Optional.of(changes.get(id).inWords())
                : showsPath() ? Optional.of(of(id).inWords()) : Optional.empty();
    }

    Look lookOf(String id) {
        var change = changes.get(id);
        return change != null ? Look.of(change) : showsPath() ? Look.of(of(id)) : Look.PLAIN;
    }

    Look lookOfFlow(String id) {
        var change = changes.get(id);
        return change != null
                ? Look.of(change)
                : !showsPath() ? Look.PLAIN : flows.getOrDefault(id, 0) > 0 ? Look.PASSED : Look.NOT_REACHED;
    }
}
