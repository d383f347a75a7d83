package org.concordat.audit.diagram;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A file of BPMN, read for what its interchange draws. */
class DiagramFile {

    private static final String DI = "http://www.omg.org/spec/BPMN/20100524/DI";

    private final Document document;
    private final Map<String, Element> elements = new HashMap<>();

    DiagramFile(String bpmn) {
        this.document = PlainXml.parse(bpmn);
        all(document, "*", "*")
                .filter(each -> each.hasAttribute("id"))
                .forEach(each -> elements.put(each.getAttribute("id"), each));
    }

    List<Diagram> diagrams() {
        return all(document, DI, "BPMNPlane").map(this::diagram).toList();
    }

    private Diagram diagram(Element plane) {
        var drawn = drawnBy(plane);
        return new Diagram(
                plane.getAttribute("bpmnElement"),
                drawn.map(this::nameOf).orElse(""),
                all(plane, DI, "BPMNShape").flatMap(this::shape).toList(),
                all(plane, DI, "BPMNEdge").flatMap(this::edge).toList());
    }

    /** A collaboration has no name of its own; its first pool's process has. */
    private String nameOf(Element drawn) {
        return drawn.getLocalName().equals("collaboration")
                ? PlainXml.children(drawn, "participant")
                        .findFirst()
                        .map(each -> each.getAttribute("name"))
                        .orElse("")
                : drawn.getAttribute("name");
    }

    private Stream<Shape> shape(Element drawing) {
        return drawnBy(drawing).stream()
                .flatMap(element -> bounds(drawing).stream().map(bounds -> shape(drawing, element, bounds)));
    }

    private Shape shape(Element drawing, Element element, Bounds bounds) {
        return new Shape(
                element.getAttribute("id"),
                ShapeWords.kindOf(element),
                ShapeWords.symbolOf(element),
                name(element),
                bounds,
                label(drawing),
                ShapeWords.traitsOf(drawing, element));
    }

    private String name(Element element) {
        return switch (element.getLocalName()) {
            case "textAnnotation" ->
                PlainXml.children(element, "text")
                        .findFirst()
                        .map(Element::getTextContent)
                        .orElse("");
            case "group" ->
                Optional.ofNullable(elements.get(element.getAttribute("categoryValueRef")))
                        .map(each -> each.getAttribute("value"))
                        .orElse("");
            default -> element.getAttribute("name");
        };
    }

    private Stream<Edge> edge(Element drawing) {
        var points = PlainXml.children(drawing, "waypoint")
                .map(each -> new Point(number(each, "x"), number(each, "y")))
                .toList();
        return points.size() < 2 ? Stream.empty() : drawnBy(drawing).stream().map(each -> edge(drawing, each, points));
    }

    private Edge edge(Element drawing, Element element, List<Point> points) {
        var type = type(element);
        var source = end(element, "source");
        return new Edge(
                element.getAttribute("id"),
                type,
                source,
                end(element, "target"),
                element.getAttribute("name"),
                points,
                label(drawing),
                traits(element, elements.get(source)));
    }

    private static Edge.Type type(Element element) {
        return switch (element.getLocalName()) {
            case "sequenceFlow" -> Edge.Type.FLOW;
            case "messageFlow" -> Edge.Type.MESSAGE;
            default -> Edge.Type.ASSOCIATION;
        };
    }

    private static String end(Element element, String side) {
        return element.hasAttribute(side + "Ref")
                ? element.getAttribute(side + "Ref")
                : PlainXml.children(element, side + "Ref")
                        .findFirst()
                        .map(each -> each.getTextContent().strip())
                        .orElse("");
    }

    private static Set<Trait> traits(Element element, @Nullable Element source) {
        var traits = EnumSet.noneOf(Trait.class);
        if (source != null && source.getAttribute("default").equals(element.getAttribute("id"))) {
            traits.add(Trait.DEFAULT);
        }
        if (source != null
                && !source.getLocalName().endsWith("Gateway")
                && PlainXml.children(element, "conditionExpression").findAny().isPresent()) {
            traits.add(Trait.CONDITIONAL);
        }
        var direction = element.getAttribute("associationDirection");
        if (direction.equals("Both")) {
            traits.add(Trait.DIRECTED_BOTH_WAYS);
        }
        if (direction.equals("One")
                || direction.equals("Both")
                || element.getLocalName().startsWith("data")) {
            traits.add(Trait.DIRECTED);
        }
        return traits;
    }

    private Optional<Element> drawnBy(Element drawing) {
        return Optional.ofNullable(elements.get(localName(drawing.getAttribute("bpmnElement"))));
    }

    private static String localName(String qualified) {
        return qualified.substring(qualified.indexOf(':') + 1);
    }

    private static @Nullable Bounds label(Element drawing) {
        return PlainXml.children(drawing, "BPMNLabel")
                .flatMap(each -> bounds(each).stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<Bounds> bounds(Element drawing) {
        return PlainXml.children(drawing, "Bounds")
                .map(each ->
                        new Bounds(number(each, "x"), number(each, "y"), number(each, "width"), number(each, "height")))
                .findFirst();
    }

    private static double number(Element element, String attribute) {
        var value = Double.parseDouble(element.getAttribute(attribute));
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException(attribute + " is no number");
        }
        return value;
    }

    private static Stream<Element> all(Node from, String namespace, String name) {
        var nodes = from instanceof Document whole
                ? whole.getElementsByTagNameNS(namespace, name)
                : ((Element) from).getElementsByTagNameNS(namespace, name);
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).map(Element.class::cast);
    }
}
