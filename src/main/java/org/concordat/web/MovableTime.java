package org.concordat.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Time that people can move, where it is played with. It only goes forward. */
public interface MovableTime {

    /**
     * Where time is on its way to.
     *
     * @param target none when it goes on at its own speed
     * @param jobs how many things have happened by themselves on the way
     * @param note what stopped it, if something did
     */
    record Journey(@Nullable Instant target, int jobs, @Nullable String note) {}

    Journey journey();

    /**
     * Sets time on its way. What falls due before happens in its order, each thing at its own time.
     *
     * @throws org.concordat.alliance.Refusal when it lies behind or too far ahead
     */
    void moveTo(Instant target);

    /** Time stays where it has come to. */
    void stop();
}
