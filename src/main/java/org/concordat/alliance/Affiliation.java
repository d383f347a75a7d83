package org.concordat.alliance;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody is, where it is said elsewhere.
 *
 * @param alliance where they work; none for administrators of the installation
 * @param member for which member; none for the alliance's own office
 */
public record Affiliation(@Nullable UUID alliance, @Nullable UUID member, Set<Role> roles) {

    public Affiliation {
        roles = Set.copyOf(roles);
    }
}
