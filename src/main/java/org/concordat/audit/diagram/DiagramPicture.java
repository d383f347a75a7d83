package org.concordat.audit.diagram;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A diagram as SVG. It needs no script and no style sheet, has a title and a description, and says of each element what
 * it is and what became of it; elements with a link can be reached with the keyboard.
 */
public final class DiagramPicture {

    private static final double MARGIN = 24;
    private static final double FLAG = 11;
    private static final double FLAG_HEIGHT = 16;

    private final Diagram diagram;
    private final Marks marks;
    private final String name;
    private final Svg svg = new Svg();
    private final ShapePicture shapes = new ShapePicture(svg);
    private final EdgePicture edges = new EdgePicture(svg);

    private DiagramPicture(Diagram diagram, Marks marks, String name) {
        this.diagram = diagram;
        this.marks = marks;
        this.name = name;
    }

    /**
     * Draws a diagram.
     *
     * @param description what the picture shows, in a sentence, for whoever does not see it
     */
    public static String of(Diagram diagram, Marks marks, String description) {
        return of(diagram, marks, description, "diagram");
    }

    /**
     * The same where a page has several.
     *
     * @param name what the picture is called within its page; a word without spaces
     */
    public static String of(Diagram diagram, Marks marks, String description, String name) {
        return new DiagramPicture(diagram, marks, name).draw(description);
    }

    private String draw(String description) {
        var legend = new Legend(marks);
        var room = room();
        var canvas =
                new Bounds(room.x(), room.y(), Math.max(room.width(), legend.width()), room.height() + legend.height());
        open(canvas, description);
        frames();
        diagram.edges().forEach(edge -> edges.draw(edge, marks.lookOfFlow(edge.id())));
        diagram.shapes().stream()
                .filter(each -> !each.kind().isFrame())
                .sorted(Comparator.comparing(each -> each.kind() == Kind.BOUNDARY))
                .forEach(this::shape);
        diagram.edges().forEach(this::label);
        diagram.shapes().forEach(this::flag);
        diagram.edges().forEach(this::flag);
        legend.draw(svg, canvas.x() + MARGIN, room.bottom());
        return svg.close("svg").toString();
    }

    private void open(Bounds canvas, String description) {
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                Stream.of(canvas.x(), canvas.y(), canvas.width(), canvas.height())
                        .map(Svg::number)
                        .reduce((one, other) -> one + " " + other)
                        .orElseThrow(),
                "width",
                canvas.width(),
                "height",
                canvas.height(),
                "font-family",
                "Arial, Arimo, 'Liberation Sans', Helvetica, sans-serif",
                "role",
                marks.links().isEmpty() ? "img" : "group",
                "aria-labelledby",
                named("title") + " " + named("desc"));
        svg.written("title", diagram.name(), "id", named("title"));
        svg.written("desc", description, "id", named("desc"));
        svg.empty(
                "rect",
                "x",
                canvas.x(),
                "y",
                canvas.y(),
                "width",
                canvas.width(),
                "height",
                canvas.height(),
                "fill",
                "#ffffff");
    }

    private String named(String part) {
        return name + "-" + diagram.id() + "-" + part;
    }

    /** What has others inside comes first, the larger before the smaller. */
    private void frames() {
        diagram.shapes().stream()
                .filter(each -> each.kind().isFrame())
                .sorted(Comparator.comparing((Shape each) -> each.kind() != Kind.POOL)
                        .thenComparing(
                                each -> -each.bounds().width() * each.bounds().height()))
                .forEach(this::shape);
    }

    private void shape(Shape shape) {
        var look = marks.lookOf(shape.id());
        var link = marks.links().get(shape.id());
        var said = shape.inFull()
                + marks.inWords(shape.id()).map(each -> ": " + each).orElse("");
        if (link != null) {
            svg.open("a", "href", link, "aria-label", said);
        }
        svg.open("g", "data-element", shape.id()).written("title", said);
        shapes.draw(shape, look);
        labelOf(shape).ifPresent(at -> Lettering.beside(svg, shape.name(), at, look));
        svg.close("g");
        if (link != null) {
            svg.close("a");
        }
    }

    private static Optional<Bounds> labelOf(Shape shape) {
        return !shape.kind().isNamedOutside() || shape.name().isBlank()
                ? Optional.empty()
                : Optional.of(shape.label() != null ? shape.label() : below(shape.bounds()));
    }

    private static Bounds below(Bounds bounds) {
        return new Bounds(bounds.centreX(), bounds.bottom() + 6, 0, 0);
    }

    private void label(Edge edge) {
        labelOf(edge).ifPresent(at -> Lettering.beside(svg, edge.name(), at, marks.lookOfFlow(edge.id())));
    }

    private static Optional<Bounds> labelOf(Edge edge) {
        return edge.name().isBlank()
                ? Optional.empty()
                : Optional.of(
                        edge.label() != null
                                ? edge.label()
                                : new Bounds(edge.middle().x(), edge.middle().y() + 4, 0, 0));
    }

    /** How often, where that is more than once, and what a line alone does not say: at a corner that is free. */
    private void flag(Shape shape) {
        var words = flagOf(shape);
        var half = flagWidth(words) / 2;
        var bounds = shape.bounds();
        var middle = Stream.of(
                        new Point(bounds.right() - half, bounds.y()),
                        new Point(bounds.x() + half, bounds.y()),
                        new Point(bounds.right() - half, bounds.bottom()),
                        new Point(bounds.x() + half, bounds.bottom()))
                .filter(each -> isFree(each, half, shape))
                .findFirst()
                .orElse(new Point(bounds.right() - half, bounds.y()));
        flag(words, middle, marks.lookOf(shape.id()));
    }

    private boolean isFree(Point middle, double half, Shape flagged) {
        var room = new Bounds(middle.x() - half, middle.y() - FLAG_HEIGHT / 2, 2 * half, FLAG_HEIGHT);
        return diagram.shapes().stream()
                .filter(each -> !each.kind().isFrame() && !each.id().equals(flagged.id()))
                .noneMatch(each -> each.bounds().meets(room));
    }

    private void flag(Edge edge) {
        var change = marks.changes().get(edge.id());
        if (change != null) {
            flag(change.sign(), edge.middle(), Look.of(change));
        }
    }

    private void flag(String words, Point middle, Look look) {
        if (words.isEmpty()) {
            return;
        }
        var width = flagWidth(words);
        svg.open("g", "aria-hidden", "true");
        svg.empty(
                "rect",
                "x",
                middle.x() - width / 2,
                "y",
                middle.y() - FLAG_HEIGHT / 2,
                "width",
                width,
                "height",
                FLAG_HEIGHT,
                "rx",
                FLAG_HEIGHT / 2,
                "fill",
                look.line());
        Lettering.line(svg, words, middle.x(), middle.y() + 4, FLAG, "middle", "#ffffff");
        svg.close("g");
    }

    private static double flagWidth(String words) {
        return Letters.width(words, FLAG) + 8;
    }

    private String flagOf(Shape shape) {
        var change = marks.changes().get(shape.id());
        if (change != null) {
            return change.signed();
        }
        return shape.kind() == Kind.POOL || shape.kind() == Kind.LANE
                ? ""
                : marks.of(shape.id()).inShort();
    }

    private Bounds room() {
        return Stream.of(
                        diagram.shapes().stream().map(Shape::bounds),
                        diagram.shapes().stream()
                                .flatMap(each -> labelOf(each).stream().map(at -> Lettering.roomFor(each.name(), at))),
                        diagram.edges().stream()
                                .flatMap(each -> labelOf(each).stream().map(at -> Lettering.roomFor(each.name(), at))),
                        diagram.edges().stream()
                                .flatMap(each -> each.points().stream())
                                .map(each -> new Bounds(each.x(), each.y(), 0, 0)))
                .flatMap(each -> each)
                .reduce(Bounds::and)
                .orElse(new Bounds(0, 0, 0, 0))
                .widenedBy(MARGIN);
    }
}
