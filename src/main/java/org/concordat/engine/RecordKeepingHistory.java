package org.concordat.engine;

import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.concordat.alliance.DecisionTables;
import org.jspecify.annotations.Nullable;

/**
 * Full history, except for form properties, which would keep every submitted text in clear, and for tables whose answers
 * are kept elsewhere.
 */
class RecordKeepingHistory extends HistoryLevelFull {

    static final String NAME = "concordat";

    @Override
    public int getId() {
        return 31;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType eventType, @Nullable Object entity) {
        return eventType != HistoryEventTypes.FORM_PROPERTY_UPDATE
                && !isKeptElsewhere(entity)
                && super.isHistoryEventProduced(eventType, entity);
    }

    private static boolean isKeptElsewhere(@Nullable Object entity) {
        return entity instanceof DmnDecision table && DecisionTables.KEPT_ELSEWHERE.contains(table.getKey());
    }
}
