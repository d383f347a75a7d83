package org.concordat.mediation;

import java.util.List;
import org.concordat.clock.ClockOffice;
import org.springframework.stereotype.Component;

/** Keeps a mediation awake: with every step the time without one begins anew. */
@Component
class Steps {

    private static final List<String> CLOCKS = List.of("inactivityWarningDue", "inactivityDue");

    private final ClockOffice clocks;

    Steps(ClockOffice clocks) {
        this.clocks = clocks;
    }

    void taken(String reference) {
        CLOCKS.forEach(name -> clocks.restart(reference, name));
    }
}
