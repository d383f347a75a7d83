package org.concordat.clock;

/** Why a clock stands still. */
public enum PauseReason {
    INFORMATION_AWAITED("waiting for information");

    private final String label;

    PauseReason(String label) {
        this.label = label;
    }

    /** The reason in words a party understands. */
    public String label() {
        return label;
    }
}
