package org.concordat.escalation;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Why a seat voted as it did, once the ballots are counted.
 *
 * @param seat nobody learns whose reasons they are where the ballots were sealed
 * @param choice as for the seat
 * @param reasons the vault's id
 */
public record Opinion(UUID motion, @Nullable UUID seat, Ballot.@Nullable Choice choice, UUID reasons) {

    static Opinion of(Ballot ballot, UUID reasons) {
        return ballot.choice()
                .map(choice -> new Opinion(ballot.motion(), ballot.seat(), choice, reasons))
                .orElseGet(() -> new Opinion(ballot.motion(), null, null, reasons));
    }
}
