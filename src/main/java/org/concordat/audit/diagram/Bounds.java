package org.concordat.audit.diagram;

/** A rectangle in a diagram, in its own pixels. */
public record Bounds(double x, double y, double width, double height) {

    double centreX() {
        return x + width / 2;
    }

    double centreY() {
        return y + height / 2;
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    /** The smallest rectangle around this and another. */
    Bounds and(Bounds other) {
        var left = Math.min(x, other.x);
        var top = Math.min(y, other.y);
        return new Bounds(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    /** Whether the two have some room in common. */
    boolean meets(Bounds other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    Bounds widenedBy(double margin) {
        return new Bounds(x - margin, y - margin, width + 2 * margin, height + 2 * margin);
    }
}
