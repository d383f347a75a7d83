package org.concordat.alliance.rules;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A version of a diagram, form or table: the same bytes, in one or more deployments after one another.
 *
 * @param own whether it is an alliance's own; else it serves all
 * @param number counted apart for an alliance's own and for those that serve all, beginning with 1
 * @param deployments the engine's ids of those that brought it, oldest first
 * @param person who put it in force first
 * @param until when another took its place; none while nothing has
 */
public record RuleVersion(
        String file,
        boolean own,
        int number,
        List<String> deployments,
        String sha256,
        String person,
        @Nullable String proposedBy,
        Instant from,
        @Nullable Instant until) {

    private static final String OWN = "own-";

    /** How it is named in an address, such as {@code 3} or {@code own-1}. */
    public String key() {
        return own ? OWN + number : String.valueOf(number);
    }

    /** How it is named on a page. */
    public String title() {
        return own ? "own version " + number : "version " + number;
    }

    public String lastDeployment() {
        return deployments.get(deployments.size() - 1);
    }
}
