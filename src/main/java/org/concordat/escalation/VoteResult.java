package org.concordat.escalation;

/** What a count comes to. */
public enum VoteResult {
    PASSED,
    FAILED,
    TIED,
    INQUORATE;

    /** What it means for the dispute: a remedy is ordered, or there is none. */
    public String endsEscalationAs() {
        return this == PASSED ? "ordered" : "noRemedy";
    }
}
