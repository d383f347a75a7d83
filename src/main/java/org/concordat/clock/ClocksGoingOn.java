package org.concordat.clock;

import org.concordat.alliance.OpenBusiness;
import org.springframework.stereotype.Component;

/** A case goes on while a clock of it runs. */
@Component
class ClocksGoingOn implements OpenBusiness {

    private final ClockOffice clocks;

    ClocksGoingOn(ClockOffice clocks) {
        this.clocks = clocks;
    }

    @Override
    public boolean goesOnIn(String reference) {
        return clocks.clocksOf(reference).stream().anyMatch(each -> each.state() == RunningClock.State.RUNNING);
    }
}
