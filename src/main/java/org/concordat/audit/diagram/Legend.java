package org.concordat.audit.diagram;

import java.util.List;

/** What the looks in a picture mean, written below it. */
final class Legend {

    private static final double HEIGHT = 34;
    private static final double BOX = 22;
    private static final double GAP = 20;

    private record Line(Look look, String words) {

        double width() {
            return BOX + 6 + Letters.width(words, Lettering.BESIDE) + GAP;
        }
    }

    private final List<Line> lines;

    Legend(Marks marks) {
        this.lines = marks.showsPath()
                ? List.of(
                        new Line(Look.PASSED, "passed"),
                        new Line(Look.STANDING, "waits here now"),
                        new Line(Look.CANCELLED, "begun and cancelled"),
                        new Line(Look.NOT_REACHED, "not reached"))
                : marks.changes().values().stream()
                        .distinct()
                        .sorted()
                        .map(each -> new Line(Look.of(each), each.signed()))
                        .toList();
    }

    double width() {
        return lines.isEmpty()
                ? 0
                : 2 * GAP + lines.stream().mapToDouble(Line::width).sum();
    }

    double height() {
        return lines.isEmpty() ? 0 : HEIGHT;
    }

    void draw(Svg svg, double left, double top) {
        if (lines.isEmpty()) {
            return;
        }
        svg.open("g", "aria-hidden", "true");
        var x = left;
        for (var line : lines) {
            swatch(svg, line.look(), x, top);
            Lettering.write(svg, List.of(line.words()), x + BOX + 6, top + 12, Lettering.BESIDE, "start", Look.PLAIN);
            x += line.width();
        }
        svg.close("g");
    }

    private static void swatch(Svg svg, Look look, double x, double y) {
        svg.empty(
                "rect",
                "x",
                x,
                "y",
                y,
                "width",
                BOX,
                "height",
                16.0,
                "rx",
                4.0,
                "fill",
                look.fill(),
                "stroke",
                look.line(),
                "stroke-width",
                look.width(2),
                "stroke-dasharray",
                look.dashes(""));
    }
}
