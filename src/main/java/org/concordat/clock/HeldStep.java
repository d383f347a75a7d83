package org.concordat.clock;

import java.util.List;

/**
 * A step that waits for somebody, and its clock.
 *
 * @param clock the clock's name
 * @param workers who has taken it, or each of those to whom it is offered
 */
public record HeldStep(String reference, String processInstance, String clock, String lane, List<String> workers) {

    public HeldStep {
        workers = List.copyOf(workers);
    }
}
