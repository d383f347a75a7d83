package org.concordat.clock;

/** Why a clock stands still. */
public enum PauseReason {
    INFORMATION_AWAITED("waiting for information"),
    APPEAL_PENDING("waiting for the end of an appeal");

    private final String label;

    PauseReason(String label) {
        this.label = label;
    }

    /** The reason in words a party understands. */
    public String label() {
        return label;
    }
}
