package org.concordat.conflict;

/** What the complainant begins with. */
public enum Overture {
    /** It invites the other side to talks. */
    TALKS,
    /** It asks to go on without. */
    WAIVER
}
