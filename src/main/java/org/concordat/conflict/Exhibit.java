package org.concordat.conflict;

import java.util.List;
import org.concordat.conflict.RulingOnItem.Ruling;
import org.concordat.vault.StoredItem;

/**
 * A document in the register.
 *
 * @param late whether it came after the window for evidence
 * @param rulings on it, the latest last
 */
public record Exhibit(StoredItem item, boolean late, List<RulingOnItem> rulings) {

    /** What counts now. */
    public enum Status {
        FILED,
        ACCEPTED,
        LATE,
        STRUCK
    }

    public Status status() {
        if (rulings.isEmpty()) {
            return late ? Status.LATE : Status.FILED;
        }
        return rulings.get(rulings.size() - 1).ruling() == Ruling.STRUCK ? Status.STRUCK : Status.ACCEPTED;
    }
}
