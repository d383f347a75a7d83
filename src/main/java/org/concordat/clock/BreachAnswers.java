package org.concordat.clock;

import java.util.List;
import java.util.stream.Stream;
import org.concordat.alliance.Refusal;
import org.springframework.stereotype.Component;

/**
 * What can be decided about a clock that ran out. More time, the last resort and a delay that stands are answers to every
 * clock; whether its step can be given to somebody else, or its stage can end and the dispute go up, is for the table to
 * say.
 */
@Component
class BreachAnswers {

    private static final String NOTHING = "nothing";

    private final BreachRules rules;
    private final NewHolders newHolders;

    BreachAnswers(BreachRules rules, NewHolders newHolders) {
        this.rules = rules;
        this.newHolders = newHolders;
    }

    List<BreachDecision> to(RunningClock late) {
        return Stream.of(
                        Stream.of(BreachDecision.EXTENDED),
                        newHolders.of(late).isEmpty()
                                ? Stream.<BreachDecision>of()
                                : Stream.of(BreachDecision.REASSIGNED),
                        Stream.of(BreachDecision.ESCALATED, BreachDecision.NOTED),
                        leadsUp(late) ? Stream.of(BreachDecision.of(further(late))) : Stream.<BreachDecision>of())
                .flatMap(answers -> answers)
                .toList();
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
