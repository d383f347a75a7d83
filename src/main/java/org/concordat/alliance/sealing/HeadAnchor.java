package org.concordat.alliance.sealing;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.concordat.alliance.proof.SignedHead;

/**
 * A place outside the database where heads are kept, so that a record cut short or made anew is found out. Every bean of
 * this kind is given every head that is sealed while it is there, at least once, unless it wants only the newest.
 */
public interface HeadAnchor {

    /** What this place is called in the queue of deliveries; stays the same from start to start. */
    String name();

    /**
     * Keeps heads of one alliance, the oldest first.
     *
     * @param alliance its code
     * @throws IOException when they may not have arrived; they are given again later
     */
    void keep(String alliance, List<SignedHead> heads) throws IOException;

    /** Whether of each alliance only the newest head goes there; it stands for those before it. */
    default boolean wantsOnlyTheNewest() {
        return false;
    }

    /** When a head is to be there; at once, unless the place wants several together. */
    default Instant dueFor(Instant sealedAt) {
        return sealedAt;
    }
}
