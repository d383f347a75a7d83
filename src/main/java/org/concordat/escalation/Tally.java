package org.concordat.escalation;

/**
 * The ballots as counted.
 *
 * @param members all seats of the alliance
 * @param eligible seats that are not recused
 */
public record Tally(int members, int eligible, int yes, int no, int abstained) {

    /** Seats that voted, abstentions included. */
    int voted() {
        return yes + no + abstained;
    }
}
