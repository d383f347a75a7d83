package org.concordat.sanction;

import java.util.Set;
import org.concordat.alliance.Right;

/**
 * What a panel puts in the place of a sanction.
 *
 * @param rung its rung, at most that of the sanction
 * @param kept the rights that the member has all the same
 */
public record Variation(int rung, Set<Right> kept) {

    public Variation {
        kept = Set.copyOf(kept);
    }
}
