package org.concordat.audit.diagram;

import java.util.List;

/** Draws lines with what is at their ends. */
final class EdgePicture {

    private static final double ROUND = 5;
    private static final double HEAD = 10;
    private static final double HALF_HEAD = 4;

    private final Svg svg;

    EdgePicture(Svg svg) {
        this.svg = svg;
    }

    void draw(Edge edge, Look look) {
        svg.open("g", "data-element", edge.id());
        line(edge, look);
        switch (edge.type()) {
            case FLOW -> {
                head(edge.points(), look, look.line());
                beginning(edge, look);
            }
            case MESSAGE -> {
                head(edge.points(), look, "#ffffff");
                start(edge, look);
            }
            case ASSOCIATION -> openHeads(edge, look);
        }
        svg.close("g");
    }

    private void line(Edge edge, Look look) {
        var dashes =
                switch (edge.type()) {
                    case FLOW -> "";
                    case MESSAGE -> "8 5";
                    case ASSOCIATION -> "1 4";
                };
        svg.empty(
                "path",
                "d",
                path(edge.points(), edge.type() == Edge.Type.ASSOCIATION ? 0 : HEAD - 2),
                "fill",
                "none",
                "stroke",
                look.line(),
                "stroke-width",
                look.width(1.5),
                "stroke-linejoin",
                "round",
                "stroke-dasharray",
                look.dashes(dashes));
    }

    /** The way through all points, with rounded corners; it ends before the tip, which the arrow head covers. */
    private static String path(List<Point> points, double tip) {
        var path = new StringBuilder("M" + Svg.place(points.get(0)));
        for (int at = 1; at < points.size() - 1; at++) {
            var corner = points.get(at);
            path.append('L').append(Svg.place(bend(corner, points.get(at - 1))));
            path.append('Q').append(Svg.place(corner)).append(' ').append(Svg.place(bend(corner, points.get(at + 1))));
        }
        var last = points.get(points.size() - 1);
        return path.append('L')
                .append(Svg.place(last.towards(points.get(points.size() - 2), tip)))
                .toString();
    }

    private static Point bend(Point corner, Point neighbour) {
        return corner.towards(neighbour, Math.min(ROUND, corner.distanceTo(neighbour) / 2));
    }

    private void head(List<Point> points, Look look, String fill) {
        var tip = points.get(points.size() - 1);
        var before = points.get(points.size() - 2);
        var back = tip.towards(before, HEAD);
        svg.empty(
                "path",
                "d",
                "M" + Svg.place(tip) + "L" + Svg.place(back.besideTheWayTo(tip, HALF_HEAD)) + "L"
                        + Svg.place(back.besideTheWayTo(tip, -HALF_HEAD)) + "Z",
                "fill",
                fill,
                "stroke",
                look.line(),
                "stroke-width",
                1.0,
                "stroke-linejoin",
                "round");
    }

    private void beginning(Edge edge, Look look) {
        var first = edge.points().get(0);
        var next = edge.points().get(1);
        if (edge.has(Trait.DEFAULT)) {
            var from = first.towards(next, 7).besideTheWayTo(next, 5);
            var to = first.towards(next, 13).besideTheWayTo(next, -5);
            stroke("M" + Svg.place(from) + "L" + Svg.place(to), look, "none");
        }
        if (edge.has(Trait.CONDITIONAL)) {
            var middle = first.towards(next, 8);
            stroke(
                    "M" + Svg.place(first) + "L" + Svg.place(middle.besideTheWayTo(next, 4.5)) + "L"
                            + Svg.place(first.towards(next, 16)) + "L" + Svg.place(middle.besideTheWayTo(next, -4.5))
                            + "Z",
                    look,
                    "#ffffff");
        }
    }

    private void start(Edge edge, Look look) {
        var first = edge.points().get(0);
        svg.empty(
                "circle",
                "cx",
                first.x(),
                "cy",
                first.y(),
                "r",
                3.5,
                "fill",
                "#ffffff",
                "stroke",
                look.line(),
                "stroke-width",
                1.0);
    }

    private void openHeads(Edge edge, Look look) {
        var points = edge.points();
        if (edge.has(Trait.DIRECTED)) {
            openHead(points.get(points.size() - 1), points.get(points.size() - 2), look);
        }
        if (edge.has(Trait.DIRECTED_BOTH_WAYS)) {
            openHead(points.get(0), points.get(1), look);
        }
    }

    private void openHead(Point tip, Point before, Look look) {
        var back = tip.towards(before, HEAD);
        stroke(
                "M" + Svg.place(back.besideTheWayTo(tip, HALF_HEAD)) + "L" + Svg.place(tip) + "L"
                        + Svg.place(back.besideTheWayTo(tip, -HALF_HEAD)),
                look,
                "none");
    }

    private void stroke(String path, Look look, String fill) {
        svg.empty("path", "d", path, "fill", fill, "stroke", look.line(), "stroke-width", 1.5);
    }
}
