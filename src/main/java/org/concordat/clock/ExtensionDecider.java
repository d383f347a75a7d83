package org.concordat.clock;

import java.util.Locale;

/** Who decides about more time that was asked for, where the other parties are not asked or do not agree. */
enum ExtensionDecider {
    CASE_MANAGER,
    MEDIATOR,
    /** An objection is the end of it. */
    NOBODY;

    /** The one a cell of the table names. */
    static ExtensionDecider of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
