package org.concordat.alliance;

import java.util.UUID;

/** What the boards' seats are asked just now; told when something changes that a vote depends on. */
public interface OpenBallots {

    /**
     * Somebody else holds a seat now: what was asked of it goes to them.
     *
     * @param before who held it until now
     */
    void seatChanged(Seat seat, String before);

    /** The rights of members have changed: whoever may not vote any more loses what was asked of their seat. */
    void rightsChanged(UUID alliance);
}
