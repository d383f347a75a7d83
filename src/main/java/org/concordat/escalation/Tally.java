package org.concordat.escalation;

/**
 * The ballots as counted.
 *
 * @param members all seats of the alliance whose vote is not suspended
 * @param eligible those of them that are not recused
 */
public record Tally(int members, int eligible, int yes, int no, int abstained) {

    /** Seats that voted, abstentions included. */
    int voted() {
        return yes + no + abstained;
    }

    /** The same with one more seat that may vote and has not yet. */
    Tally withOneMoreSeat() {
        return new Tally(members + 1, eligible + 1, yes, no, abstained);
    }

    Tally with(int moreYes, int moreNo, int moreAbstained) {
        return new Tally(members, eligible, yes + moreYes, no + moreNo, abstained + moreAbstained);
    }

    Tally withAbstentionsAsNo() {
        return new Tally(members, eligible, yes, no + abstained, 0);
    }
}
