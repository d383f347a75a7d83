package org.concordat.clock;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.concordat.alliance.AllianceOffice;
import org.concordat.alliance.DecisionTables;
import org.concordat.alliance.Refusal;
import org.springframework.stereotype.Component;

/**
 * What can be decided about a clock that ran out. More time, the last resort and a delay that stands are answers to every
 * clock; whether its stage can end and the dispute go up is for the table to say.
 */
@Component
class BreachAnswers {

    private static final String NOTHING = "nothing";

    private final DecisionTables tables;
    private final AllianceOffice alliances;

    BreachAnswers(DecisionTables tables, AllianceOffice alliances) {
        this.tables = tables;
        this.alliances = alliances;
    }

    List<BreachDecision> to(RunningClock late) {
        var toAnyClock = Stream.of(BreachDecision.EXTENDED, BreachDecision.ESCALATED, BreachDecision.NOTED);
        return leadsUp(late)
                ? Stream.concat(toAnyClock, Stream.of(BreachDecision.of(further(late))))
                        .toList()
                : toAnyClock.toList();
    }

    /** Whether the dispute can go up because of this clock. */
    boolean leadsUp(RunningClock late) {
        return !further(late).equals(NOTHING);
    }

    /**
     * A stage ends over its delay only where the table lets it.
     *
     * @throws Refusal where it does not
     */
    void require(RunningClock late, BreachDecision decision) {
        if (!to(late).contains(decision)) {
            throw new Refusal(
                    "breachDecision", "the dispute cannot go up because of this clock; choose another answer");
        }
    }

    private String further(RunningClock late) {
        var alliance = alliances.alliance(late.alliance()).code();
        return tables.decide(alliance, "breach-answers", Map.of("clock", late.name()))
                .text("answer");
    }
}
