package org.concordat.clock;

import java.util.Set;
import java.util.UUID;

/** What parties are told about clocks and questions. */
public interface PartyNotices {

    /** A party is asked for information. */
    void informationAsked(String reference, UUID party);

    /** A party is asked whether it agrees to more time. */
    void extensionAsked(String reference, UUID party);

    /** Every party that knows of the case is told that a deadline has moved. */
    void extensionGranted(String reference);

    /** Every party that knows of the case is told that a deadline stays. */
    void extensionRefused(String reference);

    /** The parties that have been told of a case. */
    Set<UUID> informed(String reference);
}
