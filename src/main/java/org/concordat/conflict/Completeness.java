package org.concordat.conflict;

/** What a look at a report finds: whether it says all that is needed to work on it. */
public enum Completeness {
    COMPLETE,
    /** Something is missing, and the complainant may add it once. */
    INCOMPLETE,
    /** The complainant was asked, and something is missing still. */
    UNCURED
}
