package org.concordat.mediation;

import java.util.UUID;
import org.concordat.alliance.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * An agreement as it was written down; everything but the coverage by its id in the vault.
 *
 * @param clauses the list as written
 * @param settledIssues which issues a settlement of a part settles
 * @param carvedOut which issues it leaves open
 */
public record Draft(UUID clauses, Coverage coverage, @Nullable UUID settledIssues, @Nullable UUID carvedOut) {

    public Draft {
        if (coverage == Coverage.PART && settledIssues == null) {
            throw new Refusal("Issues settled", "must say which part of the dispute is settled");
        }
        if (coverage == Coverage.PART && carvedOut == null) {
            throw new Refusal("Issues left open", "must say which part of the dispute goes on");
        }
    }
}
