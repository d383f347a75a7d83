package org.concordat.audit.diagram;

import java.util.List;
import java.util.Optional;

/**
 * One drawing of a file of BPMN: its process, or a sub-process that is drawn apart.
 *
 * @param id of what it draws
 */
public record Diagram(String id, String name, List<Shape> shapes, List<Edge> edges) {

    /** All drawings of a file, that of the process first; none if the file has no interchange. */
    public static List<Diagram> read(String bpmn) {
        return new DiagramFile(bpmn).diagrams();
    }

    public Optional<Shape> shape(String id) {
        return shapes.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** How wide its shapes lie apart, in its own pixels. */
    public double width() {
        return shapes.stream()
                .map(Shape::bounds)
                .reduce(Bounds::and)
                .map(Bounds::width)
                .orElse(0.0);
    }
}
