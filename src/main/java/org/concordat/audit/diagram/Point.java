package org.concordat.audit.diagram;

/** A place in a diagram, in its own pixels. */
public record Point(double x, double y) {

    /** The place this far from here on the way to another. */
    Point towards(Point other, double distance) {
        var length = distanceTo(other);
        return length == 0
                ? this
                : new Point(x + (other.x - x) * distance / length, y + (other.y - y) * distance / length);
    }

    double distanceTo(Point other) {
        return Math.hypot(other.x - x, other.y - y);
    }

    /** The place beside here, to the left of whoever goes on to another. */
    Point besideTheWayTo(Point other, double distance) {
        var length = distanceTo(other);
        return length == 0
                ? this
                : new Point(x + (other.y - y) * distance / length, y - (other.x - x) * distance / length);
    }
}
