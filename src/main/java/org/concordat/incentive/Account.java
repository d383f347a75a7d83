package org.concordat.incentive;

/** Where money of a pool is. */
public enum Account {
    /** Not given to anybody yet. */
    POOL,
    /** A member's share, to be paid out. */
    ALLOTTED,
    /** A member's share while its right to it is off. */
    WITHHELD,
    /** Paid out to the member. */
    PAID
}
