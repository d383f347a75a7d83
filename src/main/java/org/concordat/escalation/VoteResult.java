package org.concordat.escalation;

/** What a count comes to. */
public enum VoteResult {
    PASSED,
    FAILED,
    TIED,
    INQUORATE
}
