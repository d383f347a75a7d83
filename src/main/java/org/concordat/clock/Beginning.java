package org.concordat.clock;

import java.time.Instant;
import java.util.UUID;
import org.concordat.alliance.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The event a clock counts from.
 *
 * @param words the event in words
 * @param entry the entry of the record that tells of it; none when it is the diagram's
 */
record Beginning(Instant at, String words, @Nullable UUID entry) {

    static Beginning of(Entry entry) {
        return new Beginning(
                entry.effectiveFrom(), "the entry \"" + entry.outcome().label() + "\"", entry.id());
    }
}
