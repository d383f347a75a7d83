package org.concordat.conflict;

/** How a dispute ended. */
public enum Ending {
    DISMISSED("not accepted"),
    DEEMED_WITHDRAWN("deemed withdrawn; the report was not completed in time"),
    WITHDRAWN("withdrawn"),
    MERGED("merged into another dispute"),
    RESOLVED("resolved; every obligation has run its course"),
    WITHOUT_REMEDY("closed without a remedy");

    private final String label;

    Ending(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
