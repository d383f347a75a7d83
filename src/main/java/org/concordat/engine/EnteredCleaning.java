package org.concordat.engine;

import org.camunda.bpm.engine.impl.jobexecutor.historycleanup.HistoryCleanupJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.historycleanup.HistoryCleanupRemovalTime;

/** The engine's own cleaning of its history; before each portion, in one transaction with it, the office has its say. */
class EnteredCleaning extends HistoryCleanupJobHandler {

    private final Runnable before;

    EnteredCleaning(Runnable before) {
        this.before = before;
    }

    @Override
    protected HistoryCleanupRemovalTime getTimeBasedHandler() {
        return new HistoryCleanupRemovalTime() {
            @Override
            public void performCleanup() {
                before.run();
                super.performCleanup();
            }
        };
    }
}
