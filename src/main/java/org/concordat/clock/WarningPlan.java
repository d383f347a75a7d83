package org.concordat.clock;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The warnings that lie ahead: they follow whatever becomes of their clock. */
@Component
class WarningPlan {

    private final Warnings warnings;
    private final CalendarsInForce calendars;
    private final PauseLedger ledger;
    private final Clock clock;

    WarningPlan(Warnings warnings, CalendarsInForce calendars, PauseLedger ledger, Clock clock) {
        this.warnings = warnings;
        this.calendars = calendars;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A clock has been started or stopped, or its date has moved. What would lie in the past is left out. */
    void follow(RunningClock running) {
        if (running.warns()) {
            warnings.takeBack(running.id());
            plan(running, clock.instant());
        }
    }

    private void plan(RunningClock running, Instant now) {
        if (running.isUnderWayAt(now) && !running.isPaused()) {
            var given = warnings.findByClock(running.id());
            running.warnings(calendars.of(running), ledger.pausesOf(running)).stream()
                    .filter(warning -> warning.at().isAfter(now))
                    .filter(warning -> given.stream().noneMatch(warning::repeats))
                    .forEach(warnings::save);
        }
    }
}
