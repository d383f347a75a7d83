package org.concordat.clock;

import org.jspecify.annotations.Nullable;

/**
 * What a clock measures.
 *
 * @param reference the case
 * @param name the clock's name in the diagram and in {@code stage-clocks}
 * @param processInstance the process that waits
 * @param subject what of several things it waits for; a wait for the same once more keeps more time that was given
 */
public record Wait(String reference, String name, String processInstance, @Nullable String subject) {

    public Wait(String reference, String name, String processInstance) {
        this(reference, name, processInstance, null);
    }
}
