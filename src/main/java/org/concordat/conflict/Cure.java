package org.concordat.conflict;

/** How a complainant answers what was found missing in its report. */
public enum Cure {
    COMPLETED,
    /** The complainant holds that nothing is missing. */
    STANDS
}
