package org.concordat.clock;

/**
 * What a clock measures.
 *
 * @param reference the case
 * @param name the clock's name in the diagram and in {@code stage-clocks}
 * @param processInstance the process that waits
 */
public record Wait(String reference, String name, String processInstance) {}
