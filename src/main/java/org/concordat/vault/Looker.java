package org.concordat.vault;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is shown confidential items.
 *
 * @param standing how they stand to the case, as they read it
 * @param glass that they broke, if it is that which opens the items to them
 */
public record Looker(String person, String standing, @Nullable UUID glass) {

    public Looker(String person, String standing) {
        this(person, standing, null);
    }
}
