package org.concordat.engine;

import java.util.Set;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.engine.impl.history.HistoryLevelFull;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.jspecify.annotations.Nullable;

/**
 * Full history, except for form properties, which would keep every submitted text in clear, and for tables whose answers
 * are kept elsewhere: a notice keeps its words and the version of the table; a request for more time what the table
 * allowed, which is asked, too, whenever a page says for what time can be asked.
 */
class RecordKeepingHistory extends HistoryLevelFull {

    static final String NAME = "concordat";

    private static final Set<String> KEPT_ELSEWHERE = Set.of("notice-texts", "extension-rules");

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
        return entity instanceof DmnDecision table && KEPT_ELSEWHERE.contains(table.getKey());
    }
}
