package org.concordat.clock;

import java.util.List;
import java.util.stream.Stream;
import org.concordat.alliance.Refusal;
import org.springframework.stereotype.Component;

/**
 * What can be decided about a clock that ran out. The last resort and a delay that stands are answers to every clock;
 * whether there is more time, its step can be given to somebody else, or its stage can end and the dispute go up, is for
 * the tables to say.
 */
@Component
class BreachAnswers {

    private static final String NOTHING = "nothing";

    private final BreachRules rules;
    private final NewHolders newHolders;
    private final ExtensionLedger extensions;

    BreachAnswers(BreachRules rules, NewHolders newHolders, ExtensionLedger extensions) {
        this.rules = rules;
        this.newHolders = newHolders;
        this.extensions = extensions;
    }

    List<BreachDecision> to(RunningClock late) {
        return Stream.of(
                        where(extensions.allowsMore(late), BreachDecision.EXTENDED),
                        where(!newHolders.of(late).isEmpty(), BreachDecision.REASSIGNED),
                        Stream.of(BreachDecision.ESCALATED, BreachDecision.NOTED),
                        leadsUp(late) ? Stream.of(BreachDecision.of(further(late))) : Stream.<BreachDecision>of())
                .flatMap(answers -> answers)
                .toList();
    }

    private static Stream<BreachDecision> where(boolean allowed, BreachDecision answer) {
        return allowed ? Stream.of(answer) : Stream.of();
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
        return rules.of(late).further();
    }
}
