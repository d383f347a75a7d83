package org.concordat.audit.diagram;

import java.util.List;

/** Where words stand in a picture. */
final class Lettering {

    static final double INSIDE = 12;
    static final double BESIDE = 11;

    private static final double LINE = 1.2;
    private static final double RISE = 0.35;
    private static final double OUTSIDE_WIDTH = 90;
    private static final double PADDING = 5;
    private static final int MANY_LINES = 99;

    private Lettering() {}

    /** Words in the middle of a shape. */
    static void inTheMiddle(Svg svg, String words, Bounds bounds, Look look) {
        var most = Math.max(1, (int) ((bounds.height() - PADDING) / (INSIDE * LINE)));
        var lines = Letters.lines(words, INSIDE, bounds.width() - 2 * PADDING, most);
        var top = bounds.centreY() - (lines.size() - 1) * INSIDE * LINE / 2 + INSIDE * RISE;
        write(svg, lines, bounds.centreX(), top, INSIDE, "middle", look);
    }

    /** Words at the upper edge of a frame. */
    static void atTheTop(Svg svg, String words, Bounds bounds, Look look) {
        var lines = Letters.lines(words, INSIDE, bounds.width() - 2 * PADDING, 2);
        write(svg, lines, bounds.centreX(), bounds.y() + PADDING + INSIDE, INSIDE, "middle", look);
    }

    /** Words beside a shape or a line, where the interchange says. */
    static void beside(Svg svg, String words, Bounds label, Look look) {
        var lines = besideLines(words, label);
        write(svg, lines, label.centreX(), label.y() + BESIDE * 0.95, BESIDE, "middle", look);
    }

    /** The room that words beside a shape take. */
    static Bounds roomFor(String words, Bounds label) {
        var lines = besideLines(words, label);
        var width = lines.stream()
                .mapToDouble(each -> Letters.width(each, BESIDE))
                .max()
                .orElse(0);
        return new Bounds(label.centreX() - width / 2, label.y(), width, lines.size() * BESIDE * LINE);
    }

    private static List<String> besideLines(String words, Bounds label) {
        return Letters.lines(words, BESIDE, Math.max(OUTSIDE_WIDTH, label.width()), MANY_LINES);
    }

    /** Words of a note. */
    static void fromTheLeft(Svg svg, String words, Bounds bounds, Look look) {
        var lines = Letters.lines(words, INSIDE, bounds.width() - 2 * PADDING, MANY_LINES);
        write(svg, lines, bounds.x() + PADDING, bounds.y() + PADDING + INSIDE, INSIDE, "start", look);
    }

    /** Words that are read from below, beside the left edge of a pool or a lane. */
    static void upwards(Svg svg, String words, Bounds band, Look look) {
        var lines = Letters.lines(words, INSIDE, band.height() - 2 * PADDING, 2);
        svg.open(
                "g",
                "transform",
                "translate(" + Svg.place(new Point(band.centreX(), band.centreY())) + ") rotate(-90)");
        write(svg, lines, 0, INSIDE * RISE - (lines.size() - 1) * INSIDE * LINE / 2, INSIDE, "middle", look);
        svg.close("g");
    }

    /** Writes lines as wide as they were measured, whatever letters the reader's machine has. */
    static void write(Svg svg, List<String> lines, double x, double y, double size, String anchor, Look look) {
        for (int at = 0; at < lines.size(); at++) {
            line(svg, lines.get(at), x, y + at * size * LINE, size, anchor, look.letters());
        }
    }

    static void line(Svg svg, String words, double x, double y, double size, String anchor, String colour) {
        if (!words.isBlank()) {
            svg.written(
                    "text", words,
                    "x", x,
                    "y", y,
                    "font-size", size,
                    "text-anchor", anchor,
                    "textLength", Letters.width(words, size),
                    "lengthAdjust", "spacingAndGlyphs",
                    "fill", colour);
        }
    }
}
