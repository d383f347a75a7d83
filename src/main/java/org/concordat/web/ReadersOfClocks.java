package org.concordat.web;

import org.concordat.alliance.Unknown;
import org.concordat.clock.ClockWall;
import org.concordat.clock.RunningClock;
import org.springframework.stereotype.Component;

/** Whoever would be shown a clock may be told of it. */
@Component
class ReadersOfClocks implements ClockWall {

    private final Readings readings;

    ReadersOfClocks(Readings readings) {
        this.readings = readings;
    }

    @Override
    public boolean mayKnowOf(String person, RunningClock clock) {
        try {
            return readings.of(person, clock.reference()).knowsOfClock(clock);
        } catch (Unknown e) {
            return false;
        }
    }
}
