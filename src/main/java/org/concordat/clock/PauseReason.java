package org.concordat.clock;

/** Why a clock stands still. */
public enum PauseReason {
    INFORMATION_AWAITED("waiting for information"),
    APPEAL_PENDING("waiting for the end of an appeal"),
    PROCEEDINGS_PENDING("waiting for the end of a mediation or an appeal on the same subject");

    private final String label;

    PauseReason(String label) {
        this.label = label;
    }

    /** The reason in words a party understands. */
    public String label() {
        return label;
    }

    /** The same, with who keeps the others waiting, where somebody does. */
    public String label(String delayOf) {
        return isDelay() ? label + " of " + delayOf : label;
    }

    /** Whether somebody keeps the others waiting; what is due to a proceeding is nobody's delay. */
    boolean isDelay() {
        return this == INFORMATION_AWAITED;
    }
}
