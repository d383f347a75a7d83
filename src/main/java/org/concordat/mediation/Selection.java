package org.concordat.mediation;

import org.concordat.alliance.DecisionTables;

/**
 * What the table {@code mediator-selection} says for a lane.
 *
 * @param jointChoice whether the parties choose first
 * @param names how many names a list has at most
 * @param strikes how many of them a party may strike at most
 * @param lookBackYears how long a tie that ended still counts
 * @param rule the table and its version
 */
record Selection(boolean jointChoice, int names, int strikes, int lookBackYears, String rule) {

    static Selection of(DecisionTables.Ruling ruling) {
        return new Selection(
                ruling.text("way").equals("jointChoice"),
                ruling.number("names"),
                ruling.number("strikes"),
                ruling.number("lookBackYears"),
                ruling.rule());
    }

    /** At least one name always stays, however short the list and however many the parties. */
    int strikesFor(int listed, int parties) {
        return Math.min(strikes, (listed - 1) / parties);
    }
}
