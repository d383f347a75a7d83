package org.concordat.alliance;

/** A committee of an alliance: people who look for a resolution before the board decides. */
public enum Committee {
    CONFLICT("Conflict committee"),
    EXECUTIVE("Executive committee");

    private final String label;

    Committee(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
