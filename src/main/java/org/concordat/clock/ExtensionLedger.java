package org.concordat.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.DecisionTables;
import org.concordat.alliance.Refusal;
import org.springframework.stereotype.Component;

/** The extensions of clocks, each within the table's caps. Lines are added, never changed. */
@Component
class ExtensionLedger {

    private final GrantedExtensions granted;
    private final DecisionTables tables;
    private final AllianceOffice alliances;
    private final Circumstances circumstances;
    private final Clock clock;

    ExtensionLedger(
            GrantedExtensions granted,
            DecisionTables tables,
            AllianceOffice alliances,
            Circumstances circumstances,
            Clock clock) {
        this.granted = granted;
        this.tables = tables;
        this.alliances = alliances;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /**
     * Adds an extension.
     *
     * @return the table and its version that allow it
     * @throws Refusal when the table allows no more
     */
    String add(RunningClock late, LocalDate until) {
        var rule = ruleOf(late);
        var earlier = granted.findByClockOrderByGrantedAt(late.id());
        var firstEnd = earlier.isEmpty() ? late.dueAt() : earlier.get(0).dueBefore();
        rule.require(earlier.size(), LocalDate.ofInstant(firstEnd, late.zone()), until);
        granted.save(new GrantedExtension(late, until, rule.source(), circumstances.person(), clock.instant()));
        return rule.source();
    }

    private ExtensionRule ruleOf(RunningClock late) {
        var alliance = alliances.alliance(late.alliance()).code();
        return ExtensionRule.of(tables.decide(alliance, "extension-rules", Map.of("clock", late.name())));
    }
}
