package org.concordat.clock;

import java.util.Map;
import java.util.UUID;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.DecisionTables;
import org.springframework.stereotype.Component;

/** The rules of extensions in force in an alliance, from the table {@code extension-rules}. */
@Component
class ExtensionRules {

    private final DecisionTables tables;
    private final AllianceOffice alliances;

    ExtensionRules(DecisionTables tables, AllianceOffice alliances) {
        this.tables = tables;
        this.alliances = alliances;
    }

    /**
     * The rule for one more extension of a clock.
     *
     * @param earlier how many there were
     * @param days how many days there would be
     */
    ExtensionRule of(UUID alliance, String clock, int earlier, int days) {
        Map<String, Object> inputs = Map.of("clock", clock, "earlier", earlier, "days", days);
        return ExtensionRule.of(tables.decide(alliances.alliance(alliance).code(), "extension-rules", inputs));
    }
}
