package org.concordat.escalation;

import java.time.Instant;
import java.util.Optional;
import org.concordat.alliance.Docket;
import org.springframework.stereotype.Component;

/** From when what breaks a deadlock has effect, where that is later: as the motion says on which the board was deadlocked. */
@Component
class Effects {

    private final Motions motions;
    private final VotePlans plans;
    private final Docket docket;

    Effects(Motions motions, VotePlans plans, Docket docket) {
        this.motions = motions;
        this.plans = plans;
        this.docket = docket;
    }

    Optional<Instant> of(Deadlock deadlock) {
        var alliance = docket.caseOf(deadlock.reference()).alliance();
        return plans.laterEffect(alliance, motions.getReferenceById(deadlock.motion()));
    }
}
