package org.concordat.conflict;

/** What a review makes of a standstill in force. */
public enum StandstillReview {
    CONTINUED,
    LIFTED
}
