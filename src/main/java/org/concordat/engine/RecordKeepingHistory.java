package org.concordat.engine;

import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.jspecify.annotations.Nullable;

/** Full history, except for form properties: they would keep every submitted text in clear. */
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
        return eventType != HistoryEventTypes.FORM_PROPERTY_UPDATE && super.isHistoryEventProduced(eventType, entity);
    }
}
