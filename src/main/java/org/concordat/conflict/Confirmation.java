package org.concordat.conflict;

/** What a party says to the other side's record of a meeting. */
public enum Confirmation {
    CONFIRMED,
    DISPUTED
}
