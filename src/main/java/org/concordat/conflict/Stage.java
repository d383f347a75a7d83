package org.concordat.conflict;

/** How far a dispute has come. */
public enum Stage {
    REPORTED("reported"),
    ASSESSED("assessed"),
    NEGOTIATED("negotiated"),
    INVESTIGATED("investigated"),
    MEDIATED("mediated"),
    ESCALATED("escalated"),
    DECIDED("decided"),
    IN_COMPLIANCE("in compliance"),
    CLOSED("closed");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    /** Whether the parties still seek an agreement, so that the dispute can go up from here. */
    public boolean isBeforeEscalation() {
        return compareTo(ASSESSED) >= 0 && compareTo(ESCALATED) < 0;
    }

    public String label() {
        return label;
    }
}
