package org.concordat.conflict;

import org.jspecify.annotations.Nullable;

/** How a dispute ended. */
public enum Ending {
    DISMISSED("not accepted"),
    DEEMED_WITHDRAWN("deemed withdrawn; the report was not completed in time"),
    WITHDRAWN("withdrawn"),
    MERGED("merged into another dispute"),
    RESOLVED("resolved; every obligation has run its course"),
    CLOSED_WITH_BREACH("not everything was kept"),
    WITHOUT_REMEDY("closed without a remedy");

    private final String label;

    Ending(String label) {
        this.label = label;
    }

    /** How a dispute ends whose obligations have run their course. */
    public static Ending afterCompliance(@Nullable String compliance) {
        return "broken".equals(compliance) ? CLOSED_WITH_BREACH : RESOLVED;
    }

    public String label() {
        return label;
    }
}
