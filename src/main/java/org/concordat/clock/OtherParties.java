package org.concordat.clock;

import java.util.List;
import java.util.UUID;
import org.concordat.alliance.Docket;
import org.springframework.stereotype.Component;

/** Whose consent to more time is asked for. */
@Component
class OtherParties {

    private final Docket docket;
    private final PartyNotices notices;

    OtherParties(Docket docket, PartyNotices notices) {
        this.docket = docket;
        this.notices = notices;
    }

    /** The parties that have been told of the case, but for the one that asks. */
    List<UUID> to(ExtensionRequest request) {
        var informed = notices.informed(request.reference());
        return docket.parties(request.reference()).stream()
                .filter(informed::contains)
                .filter(party -> !party.equals(request.party()))
                .toList();
    }
}
