package org.concordat.clock.process;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.spin.plugin.variable.SpinValues;
import org.concordat.alliance.InDiagrams;
import org.concordat.alliance.Option;
import org.concordat.clock.BreachDecision;
import org.concordat.clock.BreachOffice;
import org.springframework.stereotype.Component;

/** Offers a form what can be decided about the clock in question. */
@Component("breaches")
@InDiagrams
public class BreachesDecided {

    private final BreachOffice office;

    BreachesDecided(BreachOffice office) {
        this.office = office;
    }

    public void offerAnswers(DelegateTask task) {
        offer(task, answer -> true);
    }

    /** There is nobody left to hand it to. */
    public void offerLastAnswers(DelegateTask task) {
        offer(task, answer -> answer != BreachDecision.ESCALATED);
    }

    private void offer(DelegateTask task, Predicate<BreachDecision> offered) {
        var clock = UUID.fromString((String) task.getVariable(ClockVariables.CLOCK));
        var options = office.answersTo(clock).stream()
                .filter(offered)
                .map(BreachDecision::option)
                .toList();
        offer(task, ClockVariables.BREACH_OPTIONS, options);
        offer(task, ClockVariables.HOLDER_OPTIONS, office.newHolders(clock));
    }

    private static void offer(DelegateTask task, String name, List<Option> options) {
        task.setVariableLocal(name, SpinValues.jsonValue(Option.json(options)).create());
    }
}
