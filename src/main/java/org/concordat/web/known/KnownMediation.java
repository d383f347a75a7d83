package org.concordat.web.known;

import org.concordat.mediation.MediationEnding;
import org.jspecify.annotations.Nullable;

/**
 * How a mediation stood.
 *
 * @param mediator who had been appointed last
 * @param endedAs none while it went on
 */
public record KnownMediation(String mediator, int sessions, @Nullable MediationEnding endedAs) {

    static @Nullable KnownMediation after(@Nullable KnownMediation before, Told told) {
        return switch (told.outcome()) {
            case MEDIATOR_APPOINTED ->
                new KnownMediation(told.text("mediator"), before == null ? 0 : before.sessions, null);
            case SESSION_HELD -> before == null ? null : before.held();
            case MEDIATION_ENDED -> before == null ? null : before.ended(MediationEnding.of(told.text("endedAs")));
            default -> before;
        };
    }

    private KnownMediation held() {
        return new KnownMediation(mediator, sessions + 1, endedAs);
    }

    private KnownMediation ended(MediationEnding ending) {
        return new KnownMediation(mediator, sessions, ending);
    }
}
