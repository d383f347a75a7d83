package org.concordat.web.pages;

import java.time.Clock;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Docket;
import org.concordat.mediation.Delegation;
import org.concordat.mediation.DelegationOffice;
import org.concordat.web.pages.words.Names;
import org.concordat.web.pages.words.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells whoever is to stand in for a mediator for whom and on which days, before the file opens to them. */
@Component
class StandInPart {

    private final DelegationOffice delegations;
    private final AllianceOffice alliances;
    private final Docket docket;
    private final Names names;
    private final Clock clock;

    StandInPart(DelegationOffice delegations, AllianceOffice alliances, Docket docket, Names names, Clock clock) {
        this.delegations = delegations;
        this.alliances = alliances;
        this.docket = docket;
        this.names = names;
        this.clock = clock;
    }

    @Nullable
    String of(String reader, String reference) {
        return delegations.awaited(reference, reader).map(this::tell).orElse(null);
    }

    private String tell(Delegation delegation) {
        var zone = alliances
                .alliance(docket.caseOf(delegation.reference()).alliance())
                .zone();
        var times = new Times(zone, clock.instant());
        return "You are asked to stand in for " + names.person(delegation.mediator()) + " from "
                + times.day(delegation.firstDay()) + " to " + times.day(delegation.lastDay()) + ".";
    }
}
