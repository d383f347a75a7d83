package org.concordat.clock;

import java.util.UUID;

/** What parties are told about clocks and questions. */
public interface PartyNotices {

    /** A party is asked for information. */
    void informationAsked(String reference, UUID party);
}
