package org.concordat.mediation;

import java.util.Map;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.DecisionTables;
import org.concordat.alliance.Docket;
import org.concordat.mediation.AppointmentOffice.Need;
import org.springframework.stereotype.Component;

/** Asks the table how a mediator is chosen in a lane. */
@Component
class Selections {

    private final AllianceOffice alliances;
    private final Docket docket;
    private final DecisionTables tables;

    Selections(AllianceOffice alliances, Docket docket, DecisionTables tables) {
        this.alliances = alliances;
        this.docket = docket;
        this.tables = tables;
    }

    Selection of(Need need) {
        var alliance = alliances.alliance(docket.caseOf(need.reference()).alliance());
        return Selection.of(tables.decide(alliance.code(), "mediator-selection", Map.of("lane", need.lane())));
    }
}
