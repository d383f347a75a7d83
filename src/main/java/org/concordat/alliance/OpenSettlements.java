package org.concordat.alliance;

/** What the parties of a case have been asked to sign; told by the room in which settlements are drafted. */
public interface OpenSettlements {

    /** Whether a draft is out, from the moment it is there until it is known whether every party has signed it. */
    boolean isOutForSignature(String reference);
}
