package org.concordat.mediation;

import java.util.UUID;
import org.concordat.alliance.Role;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part in a mediation.
 *
 * @param party the one they speak for, if they speak for one
 * @param mediates whether they mediate it, or stand in for its mediator, now
 */
record Insider(String person, @Nullable UUID party, boolean mediates) {

    boolean isInside() {
        return party != null || mediates;
    }

    Role role() {
        return party == null ? Role.MEDIATOR : Role.REPRESENTATIVE;
    }
}
