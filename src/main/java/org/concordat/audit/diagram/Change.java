package org.concordat.audit.diagram;

/** What became of an element from one version of a diagram to the next. */
public enum Change {
    ADDED("added"),
    REMOVED("removed"),
    CHANGED("changed");

    private final String words;

    Change(String words) {
        this.words = words;
    }

    public String inWords() {
        return words;
    }
}
