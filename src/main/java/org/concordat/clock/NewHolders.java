package org.concordat.clock;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.concordat.alliance.AllianceRecord;
import org.concordat.alliance.Circumstances;
import org.concordat.alliance.Docket;
import org.concordat.alliance.Fact;
import org.concordat.alliance.LeaveOffice;
import org.concordat.alliance.Outcome;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.alliance.Refusal;
import org.concordat.alliance.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives a step that is late to somebody else who may do it, as often as the table lets it, with a new deadline. */
@Component
class NewHolders {

    private final Reassignments reassignments;
    private final Holders holders;
    private final BreachRules rules;
    private final ClockRules terms;
    private final Timers timers;
    private final WarningPlan warnings;
    private final WorkerNotices notices;
    private final People people;
    private final LeaveOffice leaves;
    private final Docket docket;
    private final AllianceRecord record;
    private final Circumstances circumstances;
    private final Clock clock;

    NewHolders(
            Reassignments reassignments,
            Holders holders,
            BreachRules rules,
            ClockRules terms,
            Timers timers,
            WarningPlan warnings,
            WorkerNotices notices,
            People people,
            LeaveOffice leaves,
            Docket docket,
            AllianceRecord record,
            Circumstances circumstances,
            Clock clock) {
        this.reassignments = reassignments;
        this.holders = holders;
        this.rules = rules;
        this.terms = terms;
        this.timers = timers;
        this.warnings = warnings;
        this.notices = notices;
        this.people = people;
        this.leaves = leaves;
        this.docket = docket;
        this.record = record;
        this.circumstances = circumstances;
        this.clock = clock;
    }

    /** Who else may do the step and is there; nobody when the table lets it be given to nobody, or not again. */
    List<Person> of(RunningClock late) {
        return mayBeGiven(late)
                ? holders.lateStep(late).map(step -> others(late, step)).orElse(List.of())
                : List.of();
    }

    private boolean mayBeGiven(RunningClock late) {
        return reassignments.countByClock(late.id()) < rules.of(late).reassigned();
    }

    private List<Person> others(RunningClock late, LateStep step) {
        var able = able(late.reference(), step).stream()
                .filter(person -> !person.username().equals(step.late()))
                .toList();
        var away =
                leaves.away(late.alliance(), able.stream().map(Person::username).toList());
        return able.stream().filter(person -> !away.contains(person.username())).toList();
    }

    private List<Person> able(String reference, LateStep step) {
        return step.role() != null
                ? people.eligible(step.role(), reference)
                : step.candidates().stream().map(people::get).toList();
    }

    /** How many tasks each of these people has taken. */
    Map<String, Long> taken(List<Person> persons) {
        return holders.taken(persons.stream().map(Person::username).toList());
    }

    /**
     * The step belongs to somebody else, and its clock counts by the table from now.
     *
     * @throws Refusal when nobody is named, or one who was late with it, may not do it or is away
     */
    void give(RunningClock late, @Nullable String to, Role decider) {
        var person = require(late, to);
        var due = late.dueAt();
        var rule = terms.of(late.alliance(), late.name(), late.lane());
        var before = holders.of(late);
        reassignments.save(new Reassignment(late, person, circumstances.person(), clock.instant()));
        late.beginForAnother(clock.instant(), rule, terms.workingDays(late.alliance(), rule));
        holders.reassign(late, person);
        timers.move(late, due);
        warnings.follow(late);
        notices.stepReassigned(late, before.persons(), person);
        record.enter(Fact.of(docket.caseOf(late.reference()), Outcome.STEP_REASSIGNED)
                .to(late.id())
                .as(decider)
                .under(rule.source())
                .with("clock", late.name())
                .with("from", before.names())
                .with("person", person)
                .with("due", late.dueAt()));
    }

    private String require(RunningClock late, @Nullable String to) {
        if (to == null) {
            throw new Refusal("newHolder", "must name who does the step from now on");
        }
        if (!mayBeGiven(late)) {
            throw new Refusal(
                    "newHolder",
                    "the step cannot be given to anybody else ("
                            + rules.of(late).source() + ")");
        }
        if (holders.lateStep(late).filter(step -> to.equals(step.late())).isPresent()) {
            throw new Refusal("newHolder", "was late with the step; name somebody else");
        }
        if (of(late).stream().map(Person::username).noneMatch(to::equals)) {
            throw new Refusal("newHolder", "must be somebody who may do the step and is not away");
        }
        return to;
    }
}
