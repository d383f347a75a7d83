package org.concordat.obligation;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who proposes an amendment.
 *
 * @param member for which they speak; none for a case manager
 */
record Proposer(String person, @Nullable UUID member) {

    /** Whoever proposes something consents to it. */
    Set<UUID> withoutOwn(Set<UUID> burdened) {
        var others = new HashSet<>(burdened);
        others.remove(member);
        return others;
    }
}
