package org.concordat.audit.diagram;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line of a diagram as it runs through the picture.
 *
 * @param source id of the element it leaves
 * @param target id of the element it reaches
 */
public record Edge(
        String id,
        Type type,
        String source,
        String target,
        String name,
        List<Point> points,
        @Nullable Bounds label,
        Set<Trait> traits) {

    /** What runs along a line. */
    public enum Type {
        FLOW,
        MESSAGE,
        ASSOCIATION
    }

    boolean has(Trait trait) {
        return traits.contains(trait);
    }

    Point middle() {
        var first = points.get((points.size() - 1) / 2);
        var second = points.get(points.size() / 2);
        return new Point((first.x() + second.x()) / 2, (first.y() + second.y()) / 2);
    }
}
