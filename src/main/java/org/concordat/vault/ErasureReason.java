package org.concordat.vault;

/** Why the content of a case may be erased. */
public enum ErasureReason {
    RETENTION_OVER("the time for which it had to be kept is over"),
    COURT_ORDER("a court has ordered it"),
    ASKED_BY_SUBJECT("a person whom it concerns has asked for it");

    private final String label;

    ErasureReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
