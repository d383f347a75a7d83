package org.concordat.audit.diagram;

/** Draws shapes: each by its kind, in its look, without its label outside. */
final class ShapePicture {

    private static final double EVENT_LINE = 2;
    private static final double CORNER = 10;
    private static final double BAND = 30;

    private final Svg svg;

    ShapePicture(Svg svg) {
        this.svg = svg;
    }

    void draw(Shape shape, Look look) {
        switch (shape.kind()) {
            case START, CATCH, THROW, BOUNDARY, END -> event(shape, look);
            case TASK, CALL -> task(shape, look);
            case SUB_PROCESS, EVENT_SUB_PROCESS, TRANSACTION, AD_HOC -> subProcess(shape, look);
            case GATEWAY -> gateway(shape, look);
            case POOL, LANE -> band(shape, look);
            case DATA -> data(shape, look);
            case STORE -> store(shape, look);
            case NOTE -> note(shape, look);
            case GROUP -> frame(shape.bounds(), look, 1.5, "8 4 1 4", "none");
            case OTHER -> other(shape, look);
        }
    }

    private void event(Shape shape, Look look) {
        var bounds = shape.bounds();
        var isEnd = shape.kind() == Kind.END;
        var dashes = look.dashes(shape.has(Trait.NON_INTERRUPTING) ? "6 4" : "");
        circle(bounds, bounds.width() / 2, look, look.width(isEnd ? 2 * EVENT_LINE : EVENT_LINE), look.fill(), dashes);
        if (shape.kind() != Kind.START && !isEnd) {
            circle(bounds, bounds.width() / 2 - 3.5, look, 1.5, "none", dashes);
        }
        var isFilled = isEnd || shape.kind() == Kind.THROW;
        icon(Icons.ofEvent(shape.symbol(), isFilled), bounds.centreX(), bounds.centreY(), 1, look, 1.2, isFilled);
    }

    private void circle(Bounds bounds, double radius, Look look, double width, String fill, String dashes) {
        svg.empty(
                "circle",
                "cx",
                bounds.centreX(),
                "cy",
                bounds.centreY(),
                "r",
                radius,
                "fill",
                fill,
                "stroke",
                look.line(),
                "stroke-width",
                width,
                "stroke-dasharray",
                dashes);
    }

    private void icon(String path, double x, double y, double scale, Look look, double width, boolean isFilled) {
        if (path.isEmpty()) {
            return;
        }
        svg.empty(
                "path",
                "d",
                path,
                "transform",
                "translate(" + Svg.place(new Point(x, y)) + ") scale(" + Svg.number(scale) + ")",
                "fill",
                isFilled ? look.line() : "none",
                "fill-rule",
                "evenodd",
                "stroke",
                look.line(),
                "stroke-width",
                width,
                "stroke-linejoin",
                "round");
    }

    private void task(Shape shape, Look look) {
        var bounds = shape.bounds();
        frame(bounds, look, shape.kind() == Kind.CALL ? 4 : 2, "", look.fill());
        icon(
                Icons.ofTask(shape.symbol()),
                bounds.x() + 14,
                bounds.y() + 14,
                0.95,
                look,
                1.2,
                shape.symbol() == Symbol.SEND);
        Lettering.inTheMiddle(svg, shape.name(), aboveTheFoot(shape), look);
        atTheFoot(shape, look);
    }

    private void subProcess(Shape shape, Look look) {
        var bounds = shape.bounds();
        var dashes = shape.kind() == Kind.EVENT_SUB_PROCESS ? "1.5 4" : "";
        frame(bounds, look, 2, dashes, look == Look.PLAIN ? "none" : paler(look));
        if (shape.kind() == Kind.TRANSACTION) {
            frame(bounds.widenedBy(-3.5), look, 1.5, "", "none");
        }
        if (shape.has(Trait.COLLAPSED)) {
            Lettering.inTheMiddle(svg, shape.name(), aboveTheFoot(shape), look);
        } else {
            Lettering.atTheTop(svg, shape.name(), bounds, look);
        }
        atTheFoot(shape, look);
    }

    /** A frame that was passed is not filled, so that what is inside can be told apart. */
    private static String paler(Look look) {
        return look == Look.NOT_REACHED || look == Look.PASSED || look == Look.STANDING ? "none" : look.fill();
    }

    private void frame(Bounds bounds, Look look, double width, String dashes, String fill) {
        svg.empty(
                "rect",
                "x",
                bounds.x(),
                "y",
                bounds.y(),
                "width",
                bounds.width(),
                "height",
                bounds.height(),
                "rx",
                CORNER,
                "fill",
                fill,
                "stroke",
                look.line(),
                "stroke-width",
                look.width(width),
                "stroke-linecap",
                "round",
                "stroke-dasharray",
                look.dashes(dashes));
    }

    /** The room for a name where signs are at the foot. */
    private static Bounds aboveTheFoot(Shape shape) {
        var bounds = shape.bounds();
        return FootMark.of(shape).isEmpty()
                ? bounds
                : new Bounds(bounds.x(), bounds.y() + 8, bounds.width(), bounds.height() - 26);
    }

    private void atTheFoot(Shape shape, Look look) {
        var marks = FootMark.of(shape);
        var x = shape.bounds().centreX() - (marks.size() - 1) * FootMark.STEP / 2;
        for (var mark : marks) {
            icon(mark.path(), x, shape.bounds().bottom() - 10, 1, look, 1.8, false);
            x += FootMark.STEP;
        }
    }

    private void gateway(Shape shape, Look look) {
        var bounds = shape.bounds();
        svg.empty(
                "path",
                "d",
                "M" + Svg.place(new Point(bounds.centreX(), bounds.y()))
                        + "L" + Svg.place(new Point(bounds.right(), bounds.centreY()))
                        + "L" + Svg.place(new Point(bounds.centreX(), bounds.bottom()))
                        + "L" + Svg.place(new Point(bounds.x(), bounds.centreY()))
                        + "Z",
                "fill",
                look.fill(),
                "stroke",
                look.line(),
                "stroke-width",
                look.width(2),
                "stroke-linejoin",
                "round",
                "stroke-dasharray",
                look.dashes(""));
        if (shape.symbol() == Symbol.EVENT_BASED) {
            circle(bounds, 13, look, 1.2, "none", "none");
            circle(bounds, 10.5, look, 1.2, "none", "none");
        }
        if (!shape.has(Trait.MARKER_HIDDEN)) {
            var width = shape.symbol() == Symbol.EVENT_BASED ? 1.2 : shape.symbol() == Symbol.INCLUSIVE ? 2.5 : 4;
            icon(Icons.ofGateway(shape.symbol()), bounds.centreX(), bounds.centreY(), 1, look, width, false);
        }
    }

    private void band(Shape shape, Look look) {
        var bounds = shape.bounds();
        box(bounds, look, 1.5, shape.kind() == Kind.LANE ? "none" : look.fill());
        if (shape.has(Trait.VERTICAL)) {
            Lettering.atTheTop(svg, shape.name(), bounds, look);
            return;
        }
        var head = new Bounds(bounds.x(), bounds.y(), BAND, bounds.height());
        if (shape.kind() == Kind.POOL) {
            box(head, look, 1.5, "none");
        }
        Lettering.upwards(svg, shape.name(), head, look);
    }

    private void box(Bounds bounds, Look look, double width, String fill) {
        svg.empty(
                "rect",
                "x",
                bounds.x(),
                "y",
                bounds.y(),
                "width",
                bounds.width(),
                "height",
                bounds.height(),
                "fill",
                fill,
                "stroke",
                look.line(),
                "stroke-width",
                look.width(width),
                "stroke-dasharray",
                look.dashes(""));
    }

    private void data(Shape shape, Look look) {
        var bounds = shape.bounds();
        var fold = Math.min(bounds.width(), bounds.height()) / 4;
        outline(
                "M" + Svg.place(new Point(bounds.x(), bounds.y()))
                        + "H" + Svg.number(bounds.right() - fold)
                        + "L" + Svg.place(new Point(bounds.right(), bounds.y() + fold))
                        + "V" + Svg.number(bounds.bottom())
                        + "H" + Svg.number(bounds.x())
                        + "ZM" + Svg.place(new Point(bounds.right() - fold, bounds.y()))
                        + "V" + Svg.number(bounds.y() + fold)
                        + "H" + Svg.number(bounds.right()),
                look,
                look.fill());
    }

    private void store(Shape shape, Look look) {
        var bounds = shape.bounds();
        var half = bounds.width() / 2;
        var lid = bounds.height() / 7;
        var arc = "A" + Svg.number(half) + " " + Svg.number(lid) + " 0 0 ";
        var left = Svg.place(new Point(bounds.x(), bounds.y() + lid));
        var right = Svg.place(new Point(bounds.right(), bounds.y() + lid));
        outline(
                "M" + left + arc + "1 " + right + "V" + Svg.number(bounds.bottom() - lid) + arc + "1 "
                        + Svg.place(new Point(bounds.x(), bounds.bottom() - lid)) + "ZM" + left + arc + "0 " + right,
                look,
                look.fill());
    }

    private void note(Shape shape, Look look) {
        var bounds = shape.bounds();
        var arm = Svg.number(bounds.x() + 10);
        outline(
                "M" + arm + " " + Svg.number(bounds.y()) + "H" + Svg.number(bounds.x()) + "V"
                        + Svg.number(bounds.bottom()) + "H" + arm,
                look,
                "none");
        Lettering.fromTheLeft(svg, shape.name(), bounds, look);
    }

    private void other(Shape shape, Look look) {
        box(shape.bounds(), look, 1, look.fill());
        Lettering.inTheMiddle(svg, shape.name(), shape.bounds(), look);
    }

    private void outline(String path, Look look, String fill) {
        svg.empty(
                "path",
                "d",
                path,
                "fill",
                fill,
                "stroke",
                look.line(),
                "stroke-width",
                look.width(1.5),
                "stroke-dasharray",
                look.dashes(""));
    }
}
