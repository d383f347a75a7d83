package org.concordat.engine;

import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.impl.jobexecutor.historycleanup.HistoryCleanupJobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.historycleanup.HistoryCleanupRemovalTime;

/**
 * The engine's own cleaning of its history; before each portion, in one transaction with it, the office has its say. While the
 * office has not prepared all that goes, nothing is removed, and the office goes on at once in the next transaction.
 */
class EnteredCleaning extends HistoryCleanupJobHandler {

    private final BooleanSupplier before;

    EnteredCleaning(BooleanSupplier before) {
        this.before = before;
    }

    @Override
    protected HistoryCleanupRemovalTime getTimeBasedHandler() {
        return new HistoryCleanupRemovalTime() {
            private boolean goesOn;

            @Override
            public void performCleanup() {
                goesOn = !before.getAsBoolean();
                if (!goesOn) {
                    super.performCleanup();
                }
            }

            @Override
            protected boolean shouldRescheduleNow() {
                return goesOn || super.shouldRescheduleNow();
            }
        };
    }
}
