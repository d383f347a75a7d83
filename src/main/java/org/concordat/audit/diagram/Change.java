package org.concordat.audit.diagram;

/** What became of an element from one version of a diagram to the next. */
public enum Change {
    ADDED("added", "+"),
    REMOVED("removed", "\u2212"),
    CHANGED("changed", "~");

    private final String words;
    private final String sign;

    Change(String words, String sign) {
        this.words = words;
        this.sign = sign;
    }

    /** What says it in one letter. */
    String sign() {
        return sign;
    }

    String signed() {
        return sign + " " + words;
    }

    public String inWords() {
        return words;
    }
}
