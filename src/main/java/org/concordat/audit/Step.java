package org.concordat.audit;

import java.time.Instant;
import org.concordat.audit.diagram.Mark;
import org.jspecify.annotations.Nullable;

/**
 * One element of a diagram that was reached in a run.
 *
 * @param element its id in the diagram
 * @param called the run that it called, if it did
 * @param person who had the task in the end
 * @param scope in which instance of which part of the diagram it lay
 * @param order of steps that began in the same moment
 */
public record Step(
        String definition,
        String element,
        String name,
        String type,
        @Nullable String called,
        @Nullable String person,
        String scope,
        Instant begun,
        @Nullable Instant ended,
        boolean wasCancelled,
        long order) {

    /** The same as it stood at an instant, at which it had begun; who had a task in the end is not known before it. */
    public Step at(Instant instant) {
        return ended == null || !ended.isAfter(instant) ? this : goingOn();
    }

    /** The same while it went on, without who was doing it. */
    public Step goingOn() {
        return new Step(definition, element, name, type, called, null, scope, begun, null, false, order);
    }

    /** What it is in a picture. */
    public Mark mark() {
        return ended == null ? new Mark(0, 0, 1) : wasCancelled ? new Mark(0, 1, 0) : new Mark(1, 0, 0);
    }

    /** Whether it ends its part of the run. */
    public boolean isEnd() {
        return type.endsWith("EndEvent");
    }

    /** Whether it only holds the times that an element runs several times, and is none of them. */
    public boolean isFrameOfSeveral() {
        return type.equals("multiInstanceBody");
    }
}
