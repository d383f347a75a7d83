package org.concordat.clock;

import java.time.Instant;
import org.concordat.alliance.Refusal;

/**
 * A stretch of time that does not count.
 *
 * @param to the first instant that counts again
 * @param reason in words for the reader
 * @param whose who asked for it or caused it, in words for the reader; may be empty
 */
public record Pause(Instant from, Instant to, String reason, String whose) {

    public Pause {
        if (!from.isBefore(to)) {
            throw new Refusal("pauses", "must begin before they end");
        }
    }

    String words() {
        return "paused" + (reason.isEmpty() ? "" : ": " + reason) + (whose.isEmpty() ? "" : " (" + whose + ")");
    }

    Pause startingAt(Instant later) {
        return new Pause(later, to, reason, whose);
    }
}
