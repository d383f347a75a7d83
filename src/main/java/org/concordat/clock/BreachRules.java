package org.concordat.clock;

import java.util.Map;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.DecisionTables;
import org.concordat.alliance.DecisionTables.Ruling;
import org.springframework.stereotype.Component;

/** What an alliance lets follow from a clock that ran out, from the table {@code breach-answers}. */
@Component
class BreachRules {

    /**
     * What can follow, beside more time, the last resort and a delay that stands.
     *
     * @param further how its stage ends, so that the dispute goes up
     * @param reassigned how often its step can be given to somebody else
     * @param source the table and its version
     */
    record BreachRule(String further, int reassigned, String source) {

        private static BreachRule of(Ruling ruling) {
            return new BreachRule(ruling.text("answer"), ruling.numberOr("reassigned", 0), ruling.rule());
        }
    }

    private final DecisionTables tables;
    private final AllianceOffice alliances;

    BreachRules(DecisionTables tables, AllianceOffice alliances) {
        this.tables = tables;
        this.alliances = alliances;
    }

    BreachRule of(RunningClock late) {
        var alliance = alliances.alliance(late.alliance()).code();
        return BreachRule.of(tables.decide(alliance, "breach-answers", Map.of("clock", late.name())));
    }
}
