package org.concordat.clock;

import java.util.List;
import org.concordat.alliance.Role;
import org.jspecify.annotations.Nullable;

/**
 * The one step that a clock measures and that waits.
 *
 * @param assignee who has taken it
 * @param candidates to whom it is offered
 * @param role to whose people it is offered, if it is offered to a role
 */
public record LateStep(@Nullable String assignee, List<String> candidates, @Nullable Role role) {

    public LateStep {
        candidates = List.copyOf(candidates);
    }

    /** Who was late: whoever has taken it, or who alone could; of several who could, nobody was. */
    public @Nullable String late() {
        return assignee != null ? assignee : candidates.size() == 1 ? candidates.get(0) : null;
    }
}
