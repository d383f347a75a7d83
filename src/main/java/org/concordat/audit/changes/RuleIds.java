package org.concordat.audit.changes;

import java.util.List;

/** What the rules of a decision table are called, for whoever has to know in which row one stands. */
public final class RuleIds {

    private RuleIds() {}

    /** The ids of the rules of one table of a file, in their order; none where it has no such table. */
    public static List<String> of(String dmn, String table) {
        return DecisionTable.read(dmn).getOrDefault(table, DecisionTable.NONE).rows().stream()
                .map(DecisionTable.Row::id)
                .toList();
    }
}
