package org.concordat.clock;

import java.util.Map;
import java.util.UUID;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.DecisionTables;
import org.springframework.stereotype.Component;

/** The rules of clocks in force in an alliance, from the table {@code stage-clocks} and its charter. */
@Component
class ClockRules {

    private final DecisionTables tables;
    private final AllianceOffice alliances;
    private final CalendarsInForce calendars;

    ClockRules(DecisionTables tables, AllianceOffice alliances, CalendarsInForce calendars) {
        this.tables = tables;
        this.alliances = alliances;
        this.calendars = calendars;
    }

    ClockRule of(UUID allianceId, String clock, String lane) {
        var alliance = alliances.alliance(allianceId);
        var ruling = tables.decide(alliance.code(), "stage-clocks", Map.of("clock", clock, "lane", lane));
        var rule = ClockRule.of(ruling, lane, alliance.zone());
        return rule.on(calendars.resolved(allianceId, rule.calendars()));
    }

    /** The days that count under a rule. */
    WorkingDays workingDays(UUID alliance, ClockRule rule) {
        return calendars.of(alliance, rule.calendars());
    }
}
