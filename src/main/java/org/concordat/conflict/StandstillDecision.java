package org.concordat.conflict;

/** What the committee decides about a standstill that was asked for. */
public enum StandstillDecision {
    ORDERED,
    NONE
}
