package org.concordat.web;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.access.CaseAccess.Standing;
import org.concordat.alliance.People;
import org.concordat.alliance.Person;
import org.concordat.audit.CaseHistory;
import org.concordat.audit.FiredRule;
import org.concordat.audit.Intervention;
import org.concordat.audit.Run;
import org.concordat.audit.Step;
import org.concordat.audit.TaskAct;
import org.concordat.audit.WaitingTask;
import org.concordat.audit.diagram.Diagram;
import org.springframework.stereotype.Component;

/**
 * What the engine kept of a case, as far as a reader may know of it. The path through a process in which parties and
 * mediator act among themselves would tell what they did; so it is theirs and the auditors'.
 */
@Component
public class ReadableHistory {

    /** Everybody who reads the case knows that these ran, for they are stages; only not how. */
    private static final Set<String> KNOWN_STAGES = Set.of("mediation", "direct-negotiation");

    private static final Set<String> AMONG_THEMSELVES =
            Set.of("mediation-sessions", "settlement", "information-request", "deadline-extension");

    /** Who has taken work that goes on is for those who run it. */
    private static final Set<TaskAct.What> HOLDING =
            EnumSet.of(TaskAct.What.TAKEN, TaskAct.What.GIVEN, TaskAct.What.GIVEN_BACK);

    private final CaseHistory history;
    private final People people;

    ReadableHistory(CaseHistory history, People people) {
        this.history = history;
        this.people = people;
    }

    /**
     * A run that a reader may know of.
     *
     * @param isOpen whether they may also see its path
     */
    public record Seen(Run run, boolean isOpen) {}

    /** The runs of a case that a reader may know of, in the order in which they began. */
    public List<Seen> runs(Reading reading) {
        var runs = history.runsOf(reading.reference()).stream()
                .filter(run -> reading.reaches(run.begun()))
                .map(run -> run.at(reading.horizon()))
                .toList();
        var hidden = hidden(runs, reading);
        return runs.stream()
                .filter(run -> !hidden.contains(run.id()))
                .map(run -> new Seen(run, isOpen(run, reading)))
                .toList();
    }

    /** What was called by something hidden is hidden with it. */
    private static Set<String> hidden(List<Run> runs, Reading reading) {
        var hidden = new HashSet<String>();
        for (var run : runs) {
            if (AMONG_THEMSELVES.contains(run.key()) && !knowsOf(run, reading) || hidden.contains(run.caller())) {
                hidden.add(run.id());
            }
        }
        return hidden;
    }

    /** Whether the path through a process is for those in it and for auditors. */
    static boolean isPathKept(String key) {
        return KNOWN_STAGES.contains(key) || AMONG_THEMSELVES.contains(key);
    }

    private static boolean isOpen(Run run, Reading reading) {
        return !KNOWN_STAGES.contains(run.key()) || knowsOf(run, reading);
    }

    private static boolean knowsOf(Run run, Reading reading) {
        return reading.is(Standing.AUDITOR) || reading.wasInMediation(run.begun());
    }

    /**
     * The steps of the runs whose path is open to the reader, by run; of work that goes on, others do not learn who does it.
     */
    public Map<String, List<Step>> steps(Reading reading, List<Seen> runs) {
        var steps = history.stepsOf(open(runs).keySet());
        steps.replaceAll((run, all) -> all.stream()
                .filter(step -> reading.reaches(step.begun()))
                .map(step -> step.at(reading.horizon()))
                .map(step -> told(step, reading))
                .toList());
        return steps;
    }

    /**
     * The ids of what the runs were about whose path is open to the reader, by run. What that is, the reader learns where it
     * is told to them.
     */
    public Map<String, List<String>> subjects(List<Seen> runs) {
        return history.subjectsOf(open(runs).keySet());
    }

    private static Step told(Step step, Reading reading) {
        return reading.knowsWhoHas(step.person()) || step.ended() != null ? step : step.goingOn();
    }

    /** What was done with tasks in runs that are open to the reader. */
    public List<TaskAct> tasks(Reading reading, List<Seen> runs) {
        var open = open(runs);
        return history.tasksOf(reading.reference()).stream()
                .filter(act -> open.containsKey(act.run()) && reading.reaches(act.at()))
                .filter(act -> !InMediation.isStep(act.key()) || reading.knowsOfStepsAt(act.at()))
                .filter(act -> reading.knowsWhoHas(act.person()) || !HOLDING.contains(act.what()))
                .toList();
    }

    /** The tasks that waited by the last moment that is read, in runs that are open to the reader. */
    public List<WaitingTask> waiting(Reading reading, List<Seen> runs) {
        var open = open(runs);
        return history.tasksAt(reading.reference(), reading.horizon()).stream()
                .filter(task -> open.containsKey(task.run()))
                .filter(task -> !InMediation.isStep(task.key()) || reading.knowsOfStepsNow())
                .map(task -> reading.knowsWhoHas(task.person()) ? task : task.offered())
                .toList();
    }

    /** What tables answered, for auditors: others read the outcome in the record. */
    public List<FiredRule> rules(Reading reading) {
        return reading.is(Standing.AUDITOR)
                ? history.rulesOf(reading.reference()).stream()
                        .filter(rule -> reading.reaches(rule.at()))
                        .toList()
                : List.of();
    }

    /** What was done from outside of the diagrams, for auditors. */
    public List<Intervention> interventions(Reading reading) {
        return reading.is(Standing.AUDITOR)
                ? history.interventionsIn(reading.reference()).stream()
                        .filter(each -> reading.reaches(each.at()) && isFromOutside(each))
                        .toList()
                : List.of();
    }

    /** What the application does to timers and tasks by itself is an entry of the record; what an operator does is none. */
    private boolean isFromOutside(Intervention intervention) {
        var byApplication = intervention.operation().equals("SetDueDate")
                || intervention.entity().equals("Task");
        return !byApplication
                || intervention.person() != null
                        && people.find(intervention.person())
                                .filter(Person::isInstaller)
                                .isPresent();
    }

    /** The drawings of the diagram that a run follows, or followed last; none when the version is gone. */
    public List<Diagram> diagrams(Seen seen) {
        return drawings(seen.run().definition());
    }

    /** The drawings of a version that a run followed before. */
    public List<Diagram> diagrams(Run.Former version) {
        return drawings(version.definition());
    }

    private List<Diagram> drawings(String definition) {
        return history.diagramOf(definition).map(Diagram::read).orElse(List.of());
    }

    private static Map<String, Seen> open(List<Seen> runs) {
        return runs.stream()
                .filter(Seen::isOpen)
                .collect(Collectors.toMap(
                        seen -> seen.run().id(), Function.identity(), (one, other) -> one, HashMap::new));
    }
}
