package org.concordat.alliance;

/** What a member may do or gets as a member, until a sanction takes it away for a while. */
public enum Right {
    VOTE("Vote on the board"),
    DATA("Access to shared data"),
    INCENTIVE_SHARE("Share of the incentives");

    private final String label;

    Right(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
