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
}
