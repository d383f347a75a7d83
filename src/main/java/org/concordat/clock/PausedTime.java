package org.concordat.clock;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger of pauses.
 *
 * @param delayOf the member that causes it; none when the alliance's own office does
 * @param to the first instant that counts again; none while it goes on
 */
public record PausedTime(
        UUID id, UUID clock, PauseReason reason, @Nullable UUID delayOf, Instant from, @Nullable Instant to) {

    public boolean isOpen() {
        return to == null;
    }
}
