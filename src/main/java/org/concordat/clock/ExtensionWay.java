package org.concordat.clock;

import java.util.Locale;

/** How a deadline gets more time. */
public enum ExtensionWay {
    /** The table gives it when it is asked for. */
    AUTOMATIC("by the table"),
    /** Every other party agrees. */
    CONSENT("by consent"),
    /** Somebody decides. */
    DECISION("by decision"),
    /** Nobody asks for it. */
    NONE("not at all");

    private final String label;

    ExtensionWay(String label) {
        this.label = label;
    }

    /** The way a cell of the table names. */
    static ExtensionWay of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The word that diagrams and tables use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The way in words a party understands. */
    public String label() {
        return label;
    }
}
